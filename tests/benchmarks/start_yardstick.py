"""The least that a program of this kind does: import, fetch the key, open, paint: `start_yardstick.py FILE FOLDER`.

It imports Qt before SQLAlchemy, as nearly every program does that has both: Qt's half in Python then slows each import
that follows. Voordeur avoids that (`ui/main.py`); the other way round this process needs a fifth less.
"""

# ruff: isort: skip_file
import os
import sys
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication, QMainWindow
import sqlalchemy.orm  # noqa: F401 - part of the yardstick

from app.storage.key import Keys
from app.storage.store import connect

qt = QApplication(sys.argv[:1])
path = Path(sys.argv[1])
connection = connect(path, Keys.of_this_computer(Path(sys.argv[2])).fetch(path))
window = QMainWindow()
window.resize(1366, 768)
window.show()
QCoreApplication.processEvents()
window.repaint()
print("done", flush=True)
sys.stdin.read()
os._exit(0)
