<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en">
<context>
    <name>ActivitiesPage</name>
    <message>
        <source>New activity</source>
        <translation>Nieuwe activiteit</translation>
    </message>
    <message>
        <source>Closed days</source>
        <translation>Gesloten dagen</translation>
    </message>
    <message>
        <source>Ended too</source>
        <translation>Ook wat gestopt is</translation>
    </message>
    <message>
        <source>Activities</source>
        <translation>Activiteiten</translation>
    </message>
    <message>
        <source>There is no activity yet. Begin with “New activity”.</source>
        <translation>Er is nog geen activiteit. Begin met “Nieuwe activiteit”.</translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n persoon</numerusform>
            <numerusform>%n mensen</numerusform>
        </translation>
    </message>
    <message>
        <source>ends on {day}</source>
        <translation>stopt op {day}</translation>
    </message>
    <message>
        <source>Dates ahead</source>
        <translation>Komende keren</translation>
    </message>
    <message>
        <source>No dates ahead.</source>
        <translation>Er komen geen keren meer.</translation>
    </message>
    <message>
        <source>Put on the list</source>
        <translation>Op de lijst zetten</translation>
    </message>
    <message>
        <source>Last 12 times</source>
        <translation>Laatste 12 keer</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Veranderen</translation>
    </message>
    <message>
        <source>One time more</source>
        <translation>Een keer extra</translation>
    </message>
    <message>
        <source>It ends</source>
        <translation>Stoppen</translation>
    </message>
    <message>
        <source>It goes on</source>
        <translation>Weer beginnen</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Lijst</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Verzetten</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Gaat niet door</translation>
    </message>
    <message>
        <source>It goes on after all</source>
        <translation>Gaat toch door</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>gaat niet door</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>afgesloten</translation>
    </message>
    <message>
        <source>extra</source>
        <translation>extra</translation>
    </message>
    <message>
        <source>was {day}</source>
        <translation>was {day}</translation>
    </message>
    <message>
        <source>every week</source>
        <translation>elke week</translation>
    </message>
    <message>
        <source>every two weeks</source>
        <translation>om de week</translation>
    </message>
    <message>
        <source>every month</source>
        <translation>elke maand</translation>
    </message>
    <message>
        <source>once</source>
        <translation>één keer</translation>
    </message>
    <message>
        <source>no fixed days</source>
        <translation>geen vaste dagen</translation>
    </message>
</context>
</TS>
