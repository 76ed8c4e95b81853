"""Runs a script with what the bundle holds; the checks of bundle.py start it, and it does not ship."""

import runpy
import sys

sys.argv.pop(0)
runpy.run_path(sys.argv[0], run_name="__main__")
