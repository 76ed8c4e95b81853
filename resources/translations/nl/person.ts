<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en">
<context>
    <name>PersonPage</name>
    <message>
        <source>Person</source>
        <translation>Persoon</translation>
    </message>
    <message>
        <source>&amp;Change what is written down…</source>
        <translation>Ver&amp;anderen wat er staat…</translation>
    </message>
    <message>
        <source>Who &amp;lives with them…</source>
        <translation>Wie woont in hetzelfde &amp;huis…</translation>
    </message>
    <message>
        <source>Own &amp;volunteer…</source>
        <translation>Eigen &amp;vrijwilliger…</translation>
    </message>
    <message>
        <source>&amp;Put something to do on the list…</source>
        <translation>&amp;Iets opvolgen…</translation>
    </message>
    <message>
        <source>Do &amp;not call</source>
        <translation>&amp;Niet bellen</translation>
    </message>
    <message>
        <source>May &amp;be called again</source>
        <translation>Mag weer gebe&amp;ld worden</translation>
    </message>
    <message>
        <source>Who l&amp;ooked here…</source>
        <translation>Wie &amp;keek hier…</translation>
    </message>
    <message>
        <source>Is in the file &amp;twice…</source>
        <translation>Staat er &amp;dubbel in…</translation>
    </message>
    <message>
        <source>What they do not &amp;want…</source>
        <translation>Wat ze niet &amp;willen…</translation>
    </message>
    <message>
        <source>&amp;Give them what we keep…</source>
        <translation>&amp;Inzage geven…</translation>
    </message>
    <message>
        <source>&amp;Moved or stopped…</source>
        <translation>Verhuisd of &amp;gestopt…</translation>
    </message>
    <message>
        <source>Is &amp;back: client again</source>
        <translation>Is &amp;terug: weer klant</translation>
    </message>
    <message>
        <source>&amp;Died…</source>
        <translation>&amp;Overleden…</translation>
    </message>
    <message>
        <source>&amp;Erase for good…</source>
        <translation>Voor&amp;goed wissen…</translation>
    </message>
    <message>
        <source>Erased. What is left are numbers that say nothing of anybody.</source>
        <translation>Gewist. Wat er nog is, zijn aantallen zonder naam.</translation>
    </message>
</context>
</TS>
