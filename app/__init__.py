"""All that Voordeur can do, without a window."""
