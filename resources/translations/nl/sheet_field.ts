<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en">
<context>
    <name>SheetField</name>
    <message>
        <source>Line {number}</source>
        <translation>Regel {number}</translation>
    </message>
    <message>
        <source>Line {line} is not right. Look at it once more.</source>
        <translation>Regel {line} klopt niet. Kijk die regel nog eens na.</translation>
    </message>
</context>
</TS>
