<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en">
<context>
    <name>ExceptionDialog</name>
    <message>
        <source>Another day</source>
        <translation>Een andere dag</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Bewaren</translation>
    </message>
    <message>
        <source>the whole day</source>
        <translation>de hele dag</translation>
    </message>
    <message>
        <source>Not free</source>
        <translation>Niet vrij</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Vrij</translation>
    </message>
    <message>
        <source>&amp;Day</source>
        <translation>&amp;Dag</translation>
    </message>
    <message>
        <source>&amp;Part of the day</source>
        <translation>Deel &amp;van de dag</translation>
    </message>
</context>
<context>
    <name>PauseDialog</name>
    <message>
        <source>Not for now</source>
        <translation>Even niet</translation>
    </message>
    <message>
        <source>&amp;Note it</source>
        <translation>&amp;Noteren</translation>
    </message>
    <message>
        <source>Not known &amp;until when</source>
        <translation>Niet bekend tot &amp;wanneer</translation>
    </message>
    <message>
        <source>&amp;First day</source>
        <translation>&amp;Eerste dag</translation>
    </message>
    <message>
        <source>Last &amp;day</source>
        <translation>&amp;Laatste dag</translation>
    </message>
    <message>
        <source>What was agreed for these days needs another helper. It is put back on the list of requests.</source>
        <translation>Wat voor deze dagen is afgesproken, zoekt dan een andere helper. Het komt terug op de lijst met vragen.</translation>
    </message>
</context>
<context>
    <name>WhenCard</name>
    <message>
        <source>When they can</source>
        <translation>Wanneer kan het?</translation>
    </message>
    <message>
        <source>Not known any more</source>
        <translation>Niet meer bekend</translation>
    </message>
    <message>
        <source>Another day…</source>
        <translation>Een andere dag…</translation>
    </message>
    <message>
        <source>Not for now…</source>
        <translation>Even niet…</translation>
    </message>
    <message>
        <source>Not asked yet. Click the parts of the week that are free.</source>
        <translation>Nog niet gevraagd. Klik de delen van de week aan die vrij zijn.</translation>
    </message>
    <message>
        <source>Free on no fixed part of the week.</source>
        <translation>Op geen vast deel van de week vrij.</translation>
    </message>
    <message>
        <source>The morning ends at 12:00, the afternoon at 18:00.</source>
        <translation>De ochtend duurt tot 12:00 uur, de middag tot 18:00 uur.</translation>
    </message>
    <message>
        <source>not for now, from {day}</source>
        <translation>even niet, vanaf {day}</translation>
    </message>
    <message>
        <source>not for now, from {first} until and including {last}</source>
        <translation>even niet, van {first} tot en met {last}</translation>
    </message>
    <message>
        <source>Can help again</source>
        <translation>Kan weer helpen</translation>
    </message>
    <message>
        <source>{when}: free</source>
        <translation>{when}: vrij</translation>
    </message>
    <message>
        <source>{when}: not free</source>
        <translation>{when}: niet vrij</translation>
    </message>
    <message>
        <source>As usual</source>
        <translation>Zoals altijd</translation>
    </message>
</context>
</TS>
