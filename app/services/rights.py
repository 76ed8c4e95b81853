"""The rights of who is written down (AVG): to see, to object, to be left alone, to be erased; and how long we keep."""

from app.services.rights_access import Access, Accessing
from app.services.rights_bsn import NoBsn
from app.services.rights_erasing import ErasePlan, Erasing
from app.services.rights_objecting import Objecting
from app.services.rights_terms import ClearList, Terms
from app.storage.database import Database

__all__ = ["Access", "ClearList", "ErasePlan", "Rights"]


class Rights(Accessing, Objecting, Erasing, Terms, NoBsn):
    """What somebody may ask of us about what we keep of them."""

    def __init__(self, database: Database) -> None:
        self._database = database
