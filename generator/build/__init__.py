"""The story of a build, from files to a site. Both front doors tell it with these steps."""

from generator.build.story import Build, Summary, site_folder

__all__ = ["Build", "Summary", "site_folder"]
