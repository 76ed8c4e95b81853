<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en">
<context>
    <name>Cover</name>
    <message>
        <source>The screen is hidden. Press any key, or click, to go on.</source>
        <translation>Het scherm is verborgen. Druk op een toets of klik om verder te gaan.</translation>
    </message>
    <message>
        <source>Press any key, or click, to go on.</source>
        <translation>Druk op een toets of klik om verder te gaan.</translation>
    </message>
</context>
</TS>
