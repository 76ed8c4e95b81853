<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en">
<context>
    <name>RestoreDialog</name>
    <message>
        <source>Put back the copy of {moment}?</source>
        <translation>De kopie van {moment} terugzetten?</translation>
    </message>
    <message>
        <source>Yes, put it back</source>
        <translation>Ja, terugzetten</translation>
    </message>
    <message>
        <source>What is here now is kept as a copy too. Voordeur starts anew afterwards.</source>
        <translation>Wat er nu staat, blijft ook als kopie bewaard. Voordeur start daarna opnieuw.</translation>
    </message>
    <message>
        <source>Nothing was done since. Nothing is lost.</source>
        <translation>Er is sindsdien niets gedaan. Er gaat niets verloren.</translation>
    </message>
    <message>
        <source>This was done since, and will be lost:</source>
        <translation>Dit is sindsdien gedaan, en gaat verloren:</translation>
    </message>
    <message>
        <source>and more</source>
        <translation>en meer</translation>
    </message>
</context>
</TS>
