"""What the checks of bundle.py do inside the bundle: a program in it runs this, with the bundle's modules and files.

voordeur-frozen bundle_inside.py ACT …, with ACT one of:
versions | make VERSION PATH | shape PATH | grow OLDER FRESH | parts | places | pages PNG
"""

import json
import re
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

COMMA = re.compile(r",(?![^()]*\))")
"""Between columns and constraints; one within brackets parts nothing."""

GROWS = '''"""One column more, as a next version could bring."""

import sqlalchemy as sa
from alembic import op

revision, down_revision = "next", "{head}"


def upgrade() -> None:
    with op.batch_alter_table("person") as batch:
        batch.add_column(sa.Column("hat", sa.String(20), nullable=False, server_default="cap"))
'''


def versions() -> list[str]:
    """Answer every shape that there has been."""
    from app.storage.version import VERSIONS

    return list(VERSIONS)


def make(version: str, path: str) -> None:
    """Make a store of an earlier version with nothing but the migrations up to it."""
    from alembic import command

    from app.storage.key import Keys
    from app.storage.location import Places
    from app.storage.migration import config
    from app.storage.store import WRITES, Key, open_engine

    key = Key.fresh()
    Keys.of_this_computer(Places.of_this_computer().config).keep(Path(path), key)
    engine = open_engine(Path(path), key, makes=True)
    with engine.connect().execution_options(**{WRITES: True}) as connection, connection.begin():
        command.upgrade(config(connection), version)
    engine.dispose()


def shape(path: str) -> dict[str, Any]:
    """Answer the version of a store and every table and index, in no order of columns and constraints."""
    from app.storage.key import Keys
    from app.storage.location import Places
    from app.storage.store import connect

    connection = connect(Path(path), Keys.of_this_computer(Places.of_this_computer().config).fetch(Path(path)))
    try:
        made = connection.execute("SELECT name, coalesce(sql, '') FROM sqlite_master").fetchall()
        found = {name: _parts(sql) for name, sql in made}
        [version] = connection.execute("SELECT version_num FROM alembic_version").fetchall()
        [people] = connection.execute("SELECT count(*) FROM person").fetchone()
    finally:
        connection.close()
    return {"shape": found, "version": version[0], "people": people}


def _parts(sql: str) -> list[str]:
    """Take a table apart, whether it was made at once or got a column later; an index stays whole."""
    if not sql.startswith("CREATE TABLE"):
        return [sql]
    name, _, inside = sql.replace('"', "").partition("(")  # a table that was copied has its name in quotes
    return [name.strip(), *sorted(" ".join(part.split()) for part in COMMA.split(inside.rpartition(")")[0]))]


def grow(older: str, fresh: str) -> int:
    """Be the next version for a moment: bring `older` up to date by the command, and make `fresh` from our tables."""
    import app.storage.version

    head = app.storage.version.VERSIONS[-1]
    app.storage.version.VERSIONS = (head, "next")
    from sqlalchemy import Column, String

    from app.command import main as voordeur
    from app.domain.base import Record
    from app.services.opening import Opening
    from app.storage.migration import MIGRATIONS

    script = MIGRATIONS / "versions" / "next.py"
    script.write_text(GROWS.format(head=head), "utf-8")
    try:
        status = voordeur(["--database", older, "migrate"])
    finally:
        script.unlink()
    Record.metadata.tables["person"].append_column(Column("hat", String(20), nullable=False, server_default="cap"))
    Opening.of_this_computer().create(Path(fresh)).close()
    return status


def parts() -> dict[str, Any]:
    """Answer what is only found when it is asked for by name."""
    import sqlcipher3.dbapi2
    from keyring.backend import get_all_keyring

    import app
    from app.services.opening import Opening
    from app.services.phones import readable

    get_all_keyring()
    cipher = sqlcipher3.dbapi2.connect(":memory:")
    with Opening.throwaway() as opening:
        opening.make_sample()
        services = opening.open()
        [site] = services.desk.sites()
        services.keys.set_passphrase("maandag tulp brug oom")
        square = len(services.keys.sheet().square)
        holidays = {word: services.activities.holidays(site.id, 2026, word) for word in ("nl", "en")}
        services.close()
        opening.unlock(passphrase="maandag tulp brug oom")
    return {
        "square": square,
        "app": app.__file__,
        "cipher": cipher.execute("PRAGMA cipher_version").fetchone()[0],
        "phone": readable("0031611223344"),
        "holidays": {word: [row.name for row in rows][:1] for word, rows in holidays.items()},
        "keyrings": sorted(name for name in sys.modules if name.startswith("keyring.backends.")),
    }


def places() -> dict[str, Any]:
    """Answer where code is looked for and was taken from, once a window could be shown."""
    from ui.main import begin

    begin()
    from PySide6.QtCore import QCoreApplication
    from PySide6.QtWidgets import QApplication

    import app.services.opening  # noqa: F401 - all that a start takes in

    qt = QApplication(["voordeur"])
    loaded = {line.split(maxsplit=5)[-1] for line in _maps() if ".so" in line}
    taken = {module.__file__ for module in list(sys.modules.values()) if getattr(module, "__file__", None)}
    answer = {"libraries": QCoreApplication.libraryPaths(), "path": sys.path, "loaded": loaded, "taken": taken}
    qt.quit()
    return answer


def _maps() -> list[str]:
    """Return the lines that tell which libraries are loaded, where the system tells it."""
    maps = Path("/proc/self/maps")
    return maps.read_text("utf-8").splitlines() if maps.exists() else []


def pages(picture: str) -> dict[str, Any]:
    """Go to every page of the sample world, and answer what stands there."""
    from PySide6.QtGui import QFontInfo
    from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel

    from app.services.opening import Opening
    from ui.application import Application
    from ui.destinations import Destination, Place
    from ui.main_window import MainWindow
    from ui.settings import Settings

    qt = QApplication(["voordeur"])
    with Opening.throwaway() as opening:
        opening.make_sample()
        application = Application(qt, opening, Settings(f"{picture}.ini"), demo=True, language="nl")
        application.start()
        _settle(application)
        window = application.screen
        assert isinstance(window, MainWindow), window
        person = opening.open(writes=False)
        ids = {Place.PERSON: person.people.find("jan")[0].id}
        person.close()
        answer: dict[str, Any] = {"pages": []}
        for place in Place:
            window.show_place(Destination(place, person_id=ids.get(place)))
            _settle(application)
            answer["pages"].append([place, window.destination.place, len(window.page.findChildren(QLabel))])
        window.show_room(Place.TODAY)
        _settle(application)
        buttons: list[QAbstractButton] = window.findChildren(QAbstractButton)
        answer["words"] = sorted({button.text() for button in buttons})
        answer["font"] = QFontInfo(window.font()).family()
        answer["icons"] = [name for name in ("users", "phone-call") if _is_drawn(name)]
        window.grab().save(picture)
        application.close()
    return answer


def _settle(application: Any) -> None:
    """Wait until nothing is asked or drawn any more."""
    from PySide6.QtWidgets import QApplication

    for _ in range(4):
        application.road.settle()
        QApplication.processEvents()


def _is_drawn(name: str) -> bool:
    """Tell whether an icon has a line in it."""
    from PySide6.QtGui import QColor

    from ui.icons import icon_pixmap

    image = icon_pixmap(name, QColor("black"), 24).toImage()
    return any(image.pixelColor(x, y).alpha() for x in range(24) for y in range(24))


ACTS: dict[str, Callable[..., Any]] = {act.__name__: act for act in (versions, make, shape, grow, parts, places, pages)}

if __name__ == "__main__":
    print(json.dumps(ACTS[sys.argv[1]](*sys.argv[2:]), default=list))
