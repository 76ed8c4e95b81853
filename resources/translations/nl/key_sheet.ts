<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en">
<context>
    <name>KeySheet</name>
    <message>
        <source>Key of Voordeur</source>
        <translation>Sleutel van Voordeur</translation>
    </message>
    <message>
        <source>This key opens the file {file}. Whoever has both can read everything.</source>
        <translation>Deze sleutel opent het bestand {file}. Wie beide heeft, kan alles lezen.</translation>
    </message>
    <message>
        <source>Keep this sheet where you keep other important papers, not beside the computer.</source>
        <translation>Bewaar dit blad bij andere belangrijke papieren, niet naast de computer.</translation>
    </message>
</context>
</TS>
