<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en">
<context>
    <name>OutcomesPanel</name>
    <message>
        <source>Later…</source>
        <translation>Later…</translation>
    </message>
    <message>
        <source>No call needed…</source>
        <translation>Bellen is niet nodig…</translation>
    </message>
    <message>
        <source>Do not call…</source>
        <translation>Niet bellen…</translation>
    </message>
    <message>
        <source>How did it go?</source>
        <translation>Hoe ging het?</translation>
    </message>
</context>
</TS>
