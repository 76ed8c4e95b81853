"""Every store of a test has an engine of its own; what was compiled for one of them serves them all."""

from typing import Any

from sqlalchemy import Engine, create_engine

STATEMENTS = 5000
"""So many compiled statements are kept: more than all tests together make."""


class CompiledOnce:
    """Makes engines that share one dialect and what was compiled for it; all else stays their own.

    What is compiled is known by its words and by the dialect it is for. A program has one engine for its one file, and
    compiles a statement once; the tests open thousands of files, and compiling took a fifth of all their time.
    """

    def __init__(self) -> None:
        self._pattern: Engine | None = None

    def __call__(self, url: str, **wanted: Any) -> Engine:
        engine = create_engine(url, **wanted)
        if self._pattern is None:
            as_wanted = {name: wanted[name] for name in ("module", "json_serializer")}
            self._pattern = create_engine(url, query_cache_size=STATEMENTS, **as_wanted)
            self._pattern.connect().close()  # the dialect learns which SQLite it speaks to
        engine.dialect = engine.pool._dialect = self._pattern.dialect
        engine._compiled_cache = self._pattern._compiled_cache
        return engine
