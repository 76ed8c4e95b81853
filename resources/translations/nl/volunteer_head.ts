<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en">
<context>
    <name>VolunteerHead</name>
    <message>
        <source>Comes too: see the person</source>
        <translation>Is ook bezoeker: naar de persoon</translation>
    </message>
    <message>
        <source>Note hours</source>
        <translation>Uren noteren</translation>
    </message>
    <message>
        <source>Note expenses</source>
        <translation>Onkosten noteren</translation>
    </message>
    <message>
        <source>Helps again</source>
        <translation>Helpt weer</translation>
    </message>
    <message>
        <source>Stops…</source>
        <translation>Stopt…</translation>
    </message>
    <message>
        <source>More…</source>
        <translation>Meer…</translation>
    </message>
    <message>
        <source>address hidden</source>
        <translation>adres geheim</translation>
    </message>
    <message>
        <source>Only the name is known, and that is enough.</source>
        <translation>Alleen de naam is bekend, en dat is genoeg.</translation>
    </message>
</context>
</TS>
