"""`sitrep pack`: the site as one file."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.cli.options import of_a_site
from generator.cli.telling import print_json

if TYPE_CHECKING:
    from generator.model.scope import Scope


@click.command()
@click.option(
    "--to",
    "target",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="Folder of the archive; the project's own if not given.",
)
@of_a_site
@click.option("--json", "as_json", is_flag=True, help="Print a summary for machines.")
@click.pass_obj
def pack(folder: Path, *, target: Path | None, scope: "Scope", output: Path | None, as_json: bool) -> None:
    """Pack the site as it was last built into one zip, to hand over.

    Its name says the site, its date and the strictest marking in it. The same site gives the same bytes. A site that
    was built with --audience, --as-of, --text or --output is named by the same options.
    """
    from generator.build import packing

    packed = packing.pack(folder, target, scope=scope, site_dir=output)
    if as_json:
        print_json(packed)
    else:
        click.echo(f"Packed {packed.files} files, {packed.size / 1e6:.1f} MB, {packed.marking}: {packed.path}")
