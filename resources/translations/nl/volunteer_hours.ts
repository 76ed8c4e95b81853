<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en">
<context>
    <name>ExpenseDialog</name>
    <message>
        <source>Note expenses</source>
        <translation>Onkosten noteren</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Bewaren</translation>
    </message>
    <message>
        <source>&amp;How much</source>
        <translation>&amp;Hoeveel</translation>
    </message>
    <message>
        <source>&amp;Day</source>
        <translation>&amp;Dag</translation>
    </message>
    <message>
        <source>In kilometres, such as 12.5.</source>
        <translation>In kilometers, zoals 12,5.</translation>
    </message>
    <message>
        <source>In euros, such as 12.40.</source>
        <translation>In euro&apos;s, zoals 12,40.</translation>
    </message>
    <message>
        <source>I cannot read how much. Write a number, such as 12.50.</source>
        <translation>Ik kan niet lezen hoeveel. Schrijf een getal, zoals 12,50.</translation>
    </message>
</context>
<context>
    <name>HoursCard</name>
    <message>
        <source>Hours and expenses</source>
        <translation>Uren en onkosten</translation>
    </message>
    <message>
        <source>All paid back</source>
        <translation>Alles terugbetaald</translation>
    </message>
    <message>
        <source>To pay back: {sum}</source>
        <translation>Terug te betalen: {sum}</translation>
    </message>
    <message>
        <source>This year: {duration}</source>
        <translation>Dit jaar: {duration}</translation>
    </message>
    <message>
        <source>No hours are noted this year.</source>
        <translation>Dit jaar zijn geen uren genoteerd.</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>Weghalen</translation>
    </message>
    <message>
        <source>Take away: {line}</source>
        <translation>Weghalen: {line}</translation>
    </message>
</context>
<context>
    <name>HoursDialog</name>
    <message>
        <source>Note hours</source>
        <translation>Uren noteren</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Bewaren</translation>
    </message>
    <message>
        <source>&amp;How long</source>
        <translation>&amp;Hoe lang</translation>
    </message>
    <message>
        <source>Such as 3, 2:30 or 45 min.</source>
        <translation>Zoals 3, 2:30 of 45 min.</translation>
    </message>
    <message>
        <source>&amp;What, such as: at the desk</source>
        <translation>&amp;Wat, zoals: achter de balie</translation>
    </message>
    <message>
        <source>&amp;Day</source>
        <translation>&amp;Dag</translation>
    </message>
    <message>
        <source>I cannot read how long. Write 3 for three hours, or 45 min.</source>
        <translation>Ik kan niet lezen hoe lang. Schrijf 3 voor drie uur, of 45 min.</translation>
    </message>
</context>
</TS>
