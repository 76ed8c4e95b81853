<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en">
<context>
    <name>VolunteersPage</name>
    <message>
        <source>New volunteer</source>
        <translation>Nieuwe vrijwilliger</translation>
    </message>
    <message>
        <source>Name, street or last digits of the phone</source>
        <translation>Naam, straat of laatste cijfers van de telefoon</translation>
    </message>
    <message>
        <source>Name or street</source>
        <translation>Naam of straat</translation>
    </message>
    <message>
        <source>Search in the list of volunteers</source>
        <translation>Zoeken in de lijst met vrijwilligers</translation>
    </message>
    <message>
        <source>Volunteers</source>
        <translation>Vrijwilligers</translation>
    </message>
    <message>
        <source>All volunteers</source>
        <translation>Alle vrijwilligers</translation>
    </message>
    <message>
        <source>Nobody helps here yet. Begin with “New volunteer”: a name is enough.</source>
        <translation>Hier helpt nog niemand. Begin met “Nieuwe vrijwilliger”: een naam is genoeg.</translation>
    </message>
    <message>
        <source>I find no volunteer with “{text}”.</source>
        <translation>Ik vind geen vrijwilliger met “{text}”.</translation>
    </message>
    <message>
        <source>There is nobody here now.</source>
        <translation>Hier staat nu niemand.</translation>
    </message>
    <message>
        <source>&amp;Name, address and phone…</source>
        <translation>&amp;Naam, adres en telefoon…</translation>
    </message>
    <message>
        <source>A card &amp;with their year…</source>
        <translation>Een kaart met het &amp;jaar…</translation>
    </message>
    <message>
        <source>Save the &amp;list for Excel…</source>
        <translation>De &amp;lijst bewaren voor Excel…</translation>
    </message>
    <message>
        <source>&amp;See the person</source>
        <translation>Naar de &amp;persoon</translation>
    </message>
    <message>
        <source>&amp;Comes too: make a visitor</source>
        <translation>Komt ook: &amp;bezoeker maken</translation>
    </message>
</context>
</TS>
