"""`site_config/*.yml` to validated settings."""
