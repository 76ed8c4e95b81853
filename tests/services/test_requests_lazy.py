"""Starting the program loads nothing of requests: the first page is there before anybody asks for them."""

import subprocess
import sys
from pathlib import Path

from app.services import Services
from app.storage.database import Database

PROGRAM = """
import sys
from pathlib import Path
from app.services.opening import Opening
from app.storage.key import Keys
from app.storage.location import Places
data, config = map(Path, sys.argv[1:])
services = Opening(Places(data, config), Keys(config, None)).open(data / "voordeur.db")
services.desk.sit_down(services.desk.people(services.desk.sites()[0].id)[0].id)
services.today.look(services.desk.current())
services.history.last_done()
services.close()
print(*sys.modules)
"""
LATER = {
    *("app.domain.requests", "app.domain.volunteers", "app.domain.matches", "app.domain.matching"),
    *("app.domain.request_line", "app.services.requests", "app.services.match_keeping", "app.storage.request_words"),
    *("app.storage.tables", "app.services.volunteers"),
}


def test_the_first_page_loads_nothing_of_requests(
    services: Services, database: Database, site: int, tmp_path: Path
) -> None:
    database.close()

    command = [sys.executable, "-P", "-c", PROGRAM, str(tmp_path / "data"), str(tmp_path / "config")]
    said = subprocess.run(command, capture_output=True, text=True, check=False)

    assert said.stderr == ""
    assert LATER & set(said.stdout.split()) == set()
    assert "app.services.today" in said.stdout.split()
