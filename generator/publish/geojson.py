"""The places of a site for maps of others: GeoJSON (RFC 7946)."""

from collections.abc import Iterable, Mapping
from typing import Any

import msgspec

from generator import links
from generator.index.places import Placed
from generator.model.data import PlaceRow


def collection(placed: Iterable[Placed], happened: Mapping[str, int], url: str) -> bytes:
    """A feature for every entity that has a position, in the order given.

    `happened` is, by slug, in how many sentences something is said to have happened there; `url` the site's public
    address, or "": then `page` leads from the top of the site. Longitude comes before latitude (RFC 7946, 3.1.1).
    """
    features = [_feature(found, happened.get(found.entity.slug, 0), url) for found in placed]
    return msgspec.json.format(msgspec.json.encode({"type": "FeatureCollection", "features": features}), indent=1)


def _feature(found: Placed, happened: int, url: str) -> dict[str, Any]:
    position = found.position
    return {
        "type": "Feature",
        "id": found.entity.slug,
        "geometry": {"type": "Point", "coordinates": [round(position.longitude, 6), round(position.latitude, 6)]},
        "properties": PlaceRow(
            name=found.entity.name,
            type=found.entity.type,
            precision=position.precision,
            origin=position.origin,
            reports=found.reports,
            happened=happened,
            page=url + links.entity(found.entity.slug),
        ),
    }
