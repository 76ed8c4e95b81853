<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en">
<context>
    <name>OutcomesPanel</name>
    <message>
        <source>&amp;Later…</source>
        <translation>&amp;Later…</translation>
    </message>
    <message>
        <source>&amp;Not this time…</source>
        <translation>&amp;Deze keer niet…</translation>
    </message>
    <message>
        <source>&amp;Do not call any more…</source>
        <translation>&amp;Voortaan niet bellen…</translation>
    </message>
    <message>
        <source>How did it go?</source>
        <translation>Hoe ging het?</translation>
    </message>
    <message>
        <source>How did it go with {name}?</source>
        <translation>Hoe ging het met {name}?</translation>
    </message>
    <message>
        <source>{question} Enter, then a digit.</source>
        <translation>{question} Enter en dan een cijfer.</translation>
    </message>
</context>
</TS>
