"""When the sun rises and sets in the Netherlands: a ride in the dark needs another driver (domain.md 2.7).

The short formula of the Astronomical Almanac's solar position (NOAA, Solar Calculator), for the middle of the country:
minutes from true anywhere in it, and no table to keep.
"""

from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from math import acos, asin, cos, degrees, radians, sin
from zoneinfo import ZoneInfo

NORTH, EAST = 52.1, 5.2
"""De Bilt, in degrees."""
BELOW = -0.833
"""How far below the horizon the middle of the sun is when its edge goes under, the air bending its light."""
NOON_2000 = datetime(2000, 1, 1, 12, tzinfo=UTC)
HERE = ZoneInfo("Europe/Amsterdam")


@lru_cache(maxsize=400)
def daylight(on: date) -> tuple[time, time]:
    """Return when the sun rises and sets, by the clock in the house."""
    days = (datetime(on.year, on.month, on.day, 12, tzinfo=UTC) - NOON_2000).days
    transit = days - EAST / 360
    anomaly = radians((357.5291 + 0.98560028 * transit) % 360)
    centre = 1.9148 * sin(anomaly) + 0.02 * sin(2 * anomaly) + 0.0003 * sin(3 * anomaly)
    ecliptic = radians((degrees(anomaly) + centre + 180 + 102.9372) % 360)
    noon = transit + 0.0053 * sin(anomaly) - 0.0069 * sin(2 * ecliptic)
    declination = asin(sin(ecliptic) * sin(radians(23.44)))
    north = radians(NORTH)
    arc = (sin(radians(BELOW)) - sin(north) * sin(declination)) / (cos(north) * cos(declination))
    half_a_day = degrees(acos(arc)) / 360
    return _clock(noon - half_a_day), _clock(noon + half_a_day)


def in_the_dark(on: date, starts: time | None, ends: time | None) -> bool:
    """Tell whether a part of these hours lies before sunrise or after sunset; without hours nobody knows."""
    if starts is None:
        return False
    rises, sets = daylight(on)
    over_midnight = ends is not None and ends < starts
    return starts < rises or starts >= sets or over_midnight or (ends is not None and ends > sets)


def _clock(days_since_2000: float) -> time:
    moment = NOON_2000 + timedelta(days=days_since_2000)
    return moment.astimezone(HERE).time().replace(second=0, microsecond=0)
