<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en">
<context>
    <name>RequestList</name>
    <message>
        <source>Requests by next step</source>
        <translation>Hulpvragen per volgende stap</translation>
    </message>
    <message>
        <source>fewer requests</source>
        <translation>minder hulpvragen</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>en nog %n</numerusform>
            <numerusform>en nog %n</numerusform>
        </translation>
    </message>
    <message>
        <source>No other request stands here.</source>
        <translation>Hier staat geen andere hulpvraag.</translation>
    </message>
</context>
</TS>
