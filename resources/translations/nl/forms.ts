<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en">
<context>
    <name>FormDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Throw away what you typed? Then choose Cancel once more.</source>
        <translation>Weggooien wat u hebt ingevuld? Kies dan nog een keer Annuleren.</translation>
    </message>
</context>
</TS>
