"""When Python looks for what can be thrown away: not while starting, for nothing that is made then is rubbish."""

import gc


def wait() -> None:
    """Look for no rubbish until `go_on`: while everything is read in, that is a seventh of the time."""
    gc.disable()


def go_on() -> None:
    """Look for rubbish again, but never among what is there now: it stays until the end."""
    gc.freeze()
    gc.enable()
