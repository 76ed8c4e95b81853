"""Where the window begins: nothing heavy is read in before this file says how."""

from collections.abc import Sequence

from app import tidying


def main(argv: Sequence[str] | None = None) -> int:
    """Show the window, and return the exit status when it is closed."""
    tidying.wait()
    from ui.application import main as window

    return window(argv)


if __name__ == "__main__":
    raise SystemExit(main())
