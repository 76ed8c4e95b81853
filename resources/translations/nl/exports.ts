<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en">
<context>
    <name>ExportPage</name>
    <message>
        <source>for Excel or LibreOffice</source>
        <translation>voor Excel of LibreOffice</translation>
    </message>
    <message>
        <source>Save a list</source>
        <translation>Een lijst bewaren</translation>
    </message>
    <message>
        <source>1. Which list?</source>
        <translation>1. Welke lijst?</translation>
    </message>
    <message>
        <source>2. Of where and when?</source>
        <translation>2. Van waar en wanneer?</translation>
    </message>
    <message>
        <source>&amp;Support point</source>
        <translation>&amp;Steunpunt</translation>
    </message>
    <message>
        <source>&amp;Activity</source>
        <translation>&amp;Activiteit</translation>
    </message>
    <message>
        <source>&amp;Period</source>
        <translation>&amp;Periode</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>&amp;Van</translation>
    </message>
    <message>
        <source>&amp;Up to and including</source>
        <translation>&amp;Tot en met</translation>
    </message>
    <message>
        <source>3. Where to?</source>
        <translation>3. Waarheen?</translation>
    </message>
    <message>
        <source>The list has names in it. Keep the file where nobody else can read it.</source>
        <translation>In de lijst staan namen. Bewaar het bestand waar niemand anders het kan lezen.</translation>
    </message>
    <message>
        <source>Save for Excel</source>
        <translation>Bewaren voor Excel</translation>
    </message>
    <message>
        <source>Save as CSV</source>
        <translation>Bewaren als CSV</translation>
    </message>
    <message>
        <source>CSV is for other programs.</source>
        <translation>CSV is voor andere programma&apos;s.</translation>
    </message>
    <message>
        <source>this year</source>
        <translation>dit jaar</translation>
    </message>
    <message>
        <source>last year</source>
        <translation>vorig jaar</translation>
    </message>
    <message>
        <source>everything</source>
        <translation>alles</translation>
    </message>
    <message>
        <source>other days</source>
        <translation>andere dagen</translation>
    </message>
    <message numerus="yes">
        <source>%n people are named in no list: what we have of them is only kept.</source>
        <translation>
            <numerusform>Van %n persoon staat de naam op geen enkele lijst: wij bewaren de gegevens alleen.</numerusform>
            <numerusform>Van %n mensen staat de naam op geen enkele lijst: wij bewaren de gegevens alleen.</numerusform>
        </translation>
    </message>
    <message>
        <source>all support points</source>
        <translation>alle steunpunten</translation>
    </message>
    <message>
        <source>all activities</source>
        <translation>alle activiteiten</translation>
    </message>
    <message numerus="yes">
        <source>%n rows are in {file}. It was noted that you saved this list.</source>
        <translation>
            <numerusform>Er staat %n rij in {file}. Er is opgeschreven dat u deze lijst hebt bewaard.</numerusform>
            <numerusform>Er staan %n rijen in {file}. Er is opgeschreven dat u deze lijst hebt bewaard.</numerusform>
        </translation>
    </message>
</context>
</TS>
