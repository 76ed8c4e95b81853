<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en">
<context>
    <name>HouseCard</name>
    <message>
        <source>In somebody’s house</source>
        <translation>Bij iemand in huis</translation>
    </message>
    <message>
        <source>Click: is fine, rather not, allergic.</source>
        <translation>Klik: vindt het goed, liever niet, allergisch.</translation>
    </message>
    <message>
        <source>not said</source>
        <translation>niet gezegd</translation>
    </message>
    <message>
        <source>is fine</source>
        <translation>vindt het goed</translation>
    </message>
    <message>
        <source>rather not</source>
        <translation>liever niet</translation>
    </message>
    <message>
        <source>allergic</source>
        <translation>allergisch</translation>
    </message>
</context>
<context>
    <name>LikesCard</name>
    <message>
        <source>What they like to do</source>
        <translation>Wat doet deze vrijwilliger graag?</translation>
    </message>
    <message>
        <source>Click: likes it, can do it, rather not.</source>
        <translation>Klik: doet het graag, kan het, liever niet.</translation>
    </message>
</context>
</TS>
