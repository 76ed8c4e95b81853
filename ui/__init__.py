"""The window over the services."""
