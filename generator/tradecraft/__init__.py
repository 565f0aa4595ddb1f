"""The analyst's own words: what they cite, and whether they keep to the standards of the craft."""
