<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en">
<context>
    <name>DayChoice</name>
    <message>
        <source>Day</source>
        <translation>Dag</translation>
    </message>
</context>
</TS>
