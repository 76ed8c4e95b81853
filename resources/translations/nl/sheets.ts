<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en">
<context>
    <name>Sheets</name>
    <message>
        <source>page {number} of {count}</source>
        <translation>blad {number} van {count}</translation>
    </message>
</context>
</TS>
