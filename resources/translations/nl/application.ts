<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en">
<context>
    <name>Application</name>
    <message>
        <source>The copy was put back. What was here before stands among the copies.</source>
        <translation>De kopie is teruggezet. Wat er eerst stond, staat bij de reservekopieën.</translation>
    </message>
</context>
</TS>
