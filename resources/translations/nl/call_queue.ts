<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en">
<context>
    <name>CallList</name>
    <message>
        <source>Whom to call</source>
        <translation>Wie u kunt bellen</translation>
    </message>
    <message>
        <source>fewer names</source>
        <translation>minder namen</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>en nog %n</numerusform>
            <numerusform>en nog %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Not now: {count}</source>
        <translation>Nu niet: {count}</translation>
    </message>
</context>
</TS>
