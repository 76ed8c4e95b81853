<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en">
<context>
    <name>LooksPage</name>
    <message>
        <source>Everybody</source>
        <translation>Iedereen</translation>
    </message>
    <message>
        <source>Who looked</source>
        <translation>Wie keek</translation>
    </message>
    <message>
        <source>The last 31 days. Who opened somebody&apos;s page, printed their name, or saved a list.</source>
        <translation>De laatste 31 dagen. Wie iemands bladzijde opende, een naam afdrukte of een lijst bewaarde.</translation>
    </message>
    <message>
        <source>At {name}, for a year. A list that was saved may have the name in it.</source>
        <translation>Bij {name}, een jaar lang. In een lijst die bewaard is kan de naam staan.</translation>
    </message>
    <message>
        <source>Nobody looked.</source>
        <translation>Niemand keek.</translation>
    </message>
    <message>
        <source>Who else?</source>
        <translation>Wie nog meer?</translation>
    </message>
    <message>
        <source>Who else looked at {name}?</source>
        <translation>Wie keek nog meer bij {name}?</translation>
    </message>
</context>
<context>
    <name>_Numbers</name>
    <message numerus="yes">
        <source>Printed: {paper}, with %n names</source>
        <translation>
            <numerusform>Afgedrukt: {paper}, met %n naam</numerusform>
            <numerusform>Afgedrukt: {paper}, met %n namen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>words</name>
    <message>
        <source>Saved a list: {what}</source>
        <translation>Lijst bewaard: {what}</translation>
    </message>
    <message>
        <source>Printed: {paper}</source>
        <translation>Afgedrukt: {paper}</translation>
    </message>
    <message>
        <source>Opened the page of {name}</source>
        <translation>Bladzijde van {name} geopend</translation>
    </message>
    <message>
        <source>Opened the page</source>
        <translation>De bladzijde geopend</translation>
    </message>
</context>
</TS>
