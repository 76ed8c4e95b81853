"""Imports every table there is: whoever makes, migrates or compares a file needs them all, starting does not."""

import app.domain.activities
import app.domain.call_turns
import app.domain.calls
import app.domain.care_notes
import app.domain.import_memory
import app.domain.matches
import app.domain.people
import app.domain.requests
import app.domain.sites
import app.domain.taxi_runs
import app.domain.volunteers
import app.storage.journal
import app.storage.looks
import app.storage.papers
import app.storage.pins
import app.storage.request_words
import app.storage.search_index  # noqa: F401
