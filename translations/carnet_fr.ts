<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>Actions</name>
    <message>
        <source>&amp;Connection to the till…</source>
        <translation>&amp;Connexion à la caisse…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message>
        <source>&amp;Copy the rows</source>
        <translation>&amp;Copier les lignes</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>Tout &amp;sélectionner</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>Rec&amp;hercher</translation>
    </message>
    <message>
        <source>&amp;New customer</source>
        <translation>&amp;Nouveau client</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Modifier</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Supprimer</translation>
    </message>
    <message>
        <source>&amp;Blacklist</source>
        <translation>&amp;Liste noire</translation>
    </message>
    <message>
        <source>Send n&amp;ow</source>
        <translation>&amp;Envoyer</translation>
    </message>
    <message>
        <source>&amp;Update from till</source>
        <translation>&amp;Actualiser</translation>
    </message>
    <message>
        <source>S&amp;top the update</source>
        <translation>A&amp;rrêter l’actualisation</translation>
    </message>
    <message>
        <source>&amp;Send the changes</source>
        <translation>En&amp;voyer les modifications</translation>
    </message>
    <message>
        <source>&amp;Customers</source>
        <translation>&amp;Clients</translation>
    </message>
    <message>
        <source>&amp;Outbox</source>
        <translation>&amp;Boîte d’envoi</translation>
    </message>
    <message>
        <source>&amp;Details</source>
        <translation>&amp;Détails</translation>
    </message>
    <message>
        <source>&amp;Smaller text</source>
        <translation>Texte plus pe&amp;tit</translation>
    </message>
    <message>
        <source>&amp;Normal text size</source>
        <translation>Taille &amp;normale</translation>
    </message>
    <message>
        <source>Next &amp;area</source>
        <translation>Zone s&amp;uivante</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>&amp;Raccourcis clavier</translation>
    </message>
    <message>
        <source>&amp;About Carnet</source>
        <translation>À &amp;propos de Carnet</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Fichier</translation>
    </message>
    <message>
        <source>&amp;Customer</source>
        <translation>&amp;Client</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Affichage</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;ide</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <comment>the menu</comment>
        <translation>É&amp;dition</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Rétablir</translation>
    </message>
    <message>
        <source>Copy &amp;phone</source>
        <translation>Copier le &amp;téléphone</translation>
    </message>
    <message>
        <source>Copy e-&amp;mail</source>
        <translation>Copier l’e-ma&amp;il</translation>
    </message>
    <message>
        <source>Co&amp;lumns</source>
        <translation>Co&amp;lonnes</translation>
    </message>
    <message>
        <source>So&amp;rt by</source>
        <translation>T&amp;rier par</translation>
    </message>
    <message>
        <source>Pre&amp;vious area</source>
        <translation>Zone &amp;précédente</translation>
    </message>
    <message>
        <source>Lar&amp;ger text</source>
        <translation>Texte plus &amp;grand</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>&amp;Réglages…</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>&amp;Outils</translation>
    </message>
    <message>
        <source>Send auto&amp;matically</source>
        <translation>Envoyer automatiq&amp;uement</translation>
    </message>
    <message>
        <source>Cop&amp;y address</source>
        <translation>Copier l’a&amp;dresse</translation>
    </message>
    <message>
        <source>Show the &amp;log folder</source>
        <translation>Ouvrir le dossier du &amp;journal</translation>
    </message>
    <message>
        <source>&amp;Find duplicates</source>
        <translation>&amp;Chercher les doublons</translation>
    </message>
    <message>
        <source>Du&amp;plicates</source>
        <translation>D&amp;oublons</translation>
    </message>
    <message>
        <source>&amp;Recently deleted…</source>
        <translation>Fiches supprimées &amp;récemment…</translation>
    </message>
    <message>
        <source>Chan&amp;ge a field of the selection…</source>
        <translation>Modifier &amp;un champ de la sélection…</translation>
    </message>
    <message>
        <source>Fi&amp;lter</source>
        <translation>&amp;Filtrer</translation>
    </message>
    <message>
        <source>&amp;Import a file…</source>
        <translation>&amp;Importer un fichier…</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exporter…</translation>
    </message>
    <message>
        <source>Pas&amp;te rows…</source>
        <translation>Co&amp;ller des lignes…</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>Im&amp;primer…</translation>
    </message>
    <message>
        <source>&amp;Guide</source>
        <translation>&amp;Guide</translation>
    </message>
</context>
<context>
    <name>AlikeWords</name>
    <message>
        <source>Same card.</source>
        <translation>Même carte.</translation>
    </message>
    <message>
        <source>Same SIRET.</source>
        <translation>Même SIRET.</translation>
    </message>
    <message>
        <source>Same phone.</source>
        <translation>Même téléphone.</translation>
    </message>
    <message>
        <source>Same e-mail.</source>
        <translation>Même e-mail.</translation>
    </message>
    <message>
        <source>Similar name.</source>
        <translation>Nom semblable.</translation>
    </message>
    <message>
        <source>same card</source>
        <translation>même carte</translation>
    </message>
    <message>
        <source>same SIRET</source>
        <translation>même SIRET</translation>
    </message>
    <message>
        <source>same phone</source>
        <translation>même téléphone</translation>
    </message>
    <message>
        <source>same e-mail</source>
        <translation>même e-mail</translation>
    </message>
    <message>
        <source>same name</source>
        <translation>même nom</translation>
    </message>
    <message>
        <source>similar name</source>
        <translation>nom semblable</translation>
    </message>
    <message>
        <source>Very likely</source>
        <translation>Très probable</translation>
    </message>
    <message>
        <source>Likely</source>
        <translation>Probable</translation>
    </message>
    <message>
        <source>Same household?</source>
        <translation>Même foyer&#x202f;?</translation>
    </message>
    <message>
        <source>Same name only</source>
        <translation>Seulement le nom</translation>
    </message>
    <message>
        <source>%1 was deleted meanwhile.</source>
        <translation>La fiche de %1 a été supprimée entre-temps.</translation>
    </message>
    <message>
        <source>%1 was merged with another customer meanwhile.</source>
        <translation>La fiche de %1 a été fusionnée avec une autre entre-temps.</translation>
    </message>
    <message>
        <source>%1 is being sent at this moment. Merge when the till has answered.</source>
        <translation>La fiche de %1 est en cours d’envoi. Fusionnez quand la caisse aura répondu.</translation>
    </message>
    <message>
        <source>%1 is in doubt: nobody knows yet whether the till has it. Answer that in the outbox first.</source>
        <translation>La fiche de %1 est incertaine&#xa0;: personne ne sait encore si la caisse l’a reçue. Répondez d’abord dans la boîte d’envoi.</translation>
    </message>
    <message>
        <source>%1 waits for your choice in the outbox. Answer that first.</source>
        <translation>La fiche de %1 attend votre choix dans la boîte d’envoi. Répondez-y d’abord.</translation>
    </message>
    <message>
        <source>%1 has changed meanwhile. Look again, then merge.</source>
        <translation>La fiche de %1 a changé entre-temps. Regardez-la, puis fusionnez.</translation>
    </message>
    <message>
        <source>not on the till yet</source>
        <translation>pas encore sur la caisse</translation>
    </message>
    <message>
        <source>no. %1</source>
        <translation>n°&#xa0;%1</translation>
    </message>
    <message>
        <source>%1 is open in a form. Close it first.</source>
        <translation>La fiche de %1 est ouverte. Fermez-la d’abord.</translation>
    </message>
    <message>
        <source>merged into %1</source>
        <comment>a name</comment>
        <translation>fusionnée avec %1</translation>
    </message>
    <message>
        <source>merged into no. %1</source>
        <translation>fusionnée avec le n°&#xa0;%1</translation>
    </message>
</context>
<context>
    <name>ChangeWords</name>
    <message>
        <source>New customer</source>
        <translation>Nouveau client</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Supprimée</translation>
    </message>
    <message>
        <source>Blacklisted</source>
        <translation>Mise en liste noire</translation>
    </message>
    <message>
        <source>Removed from the blacklist</source>
        <translation>Retirée de la liste noire</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Modifiée</translation>
    </message>
    <message>
        <source>Changed: %1</source>
        <translation>Modifiée&#xa0;: %1</translation>
    </message>
    <message>
        <source>Deleted on the till</source>
        <translation>Supprimée sur la caisse</translation>
    </message>
    <message>
        <source>Deleted on the till, no. %1</source>
        <translation>Supprimée sur la caisse, n°&#xa0;%1</translation>
    </message>
    <message>
        <source>Accepted by the till</source>
        <translation>Enregistrée par la caisse</translation>
    </message>
    <message>
        <source>Accepted by the till, no. %1</source>
        <translation>Enregistrée par la caisse, n°&#xa0;%1</translation>
    </message>
    <message>
        <source>Refused by the till: %1</source>
        <translation>Refusée par la caisse&#xa0;: %1</translation>
    </message>
    <message>
        <source>Refused by the till without explanation</source>
        <translation>Refusée par la caisse sans explication</translation>
    </message>
    <message>
        <source>Refused by the till without explanation (code %1)</source>
        <translation>Refusée par la caisse sans explication (code %1)</translation>
    </message>
    <message>
        <source>No answer from the till</source>
        <translation>Pas de réponse de la caisse</translation>
    </message>
    <message>
        <source>Found in the till&apos;s list</source>
        <translation>Trouvée dans la liste de la caisse</translation>
    </message>
    <message>
        <source>Found in the till&apos;s list, no. %1</source>
        <translation>Trouvée dans la liste de la caisse, n°&#xa0;%1</translation>
    </message>
    <message>
        <source>Marked as sent by you</source>
        <translation>Marquée envoyée par vous</translation>
    </message>
    <message>
        <source>Marked as sent by you, no. %1</source>
        <translation>Marquée envoyée par vous, n°&#xa0;%1</translation>
    </message>
    <message>
        <source>today %1</source>
        <translation>auj. %1</translation>
    </message>
    <message>
        <source>tried on %1</source>
        <translation>essai le %1</translation>
    </message>
    <message>
        <source>tried today at %1</source>
        <translation>essai auj. à %1</translation>
    </message>
    <message>
        <source>Not let through to the till (code %1)</source>
        <translation>Arrêtée avant la caisse (code %1)</translation>
    </message>
    <message>
        <source>The answer was not understood (code %1)</source>
        <translation>Réponse incomprise (code %1)</translation>
    </message>
    <message>
        <source>“%1”</source>
        <comment>the till&apos;s own words</comment>
        <translation>«&#xa0;%1&#xa0;»</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>There is no option %1. See carnet --help.</source>
        <translation>L’option %1 n’existe pas. Voir carnet --help.</translation>
    </message>
    <message>
        <source>The option %1 needs a value. See carnet --help.</source>
        <translation>L’option %1 attend une valeur. Voir carnet --help.</translation>
    </message>
    <message>
        <source>“%1” is not an option. See carnet --help.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas une option. Voir carnet --help.</translation>
    </message>
    <message>
        <source>“%1” is no address of a till: it begins with https://, or with http:// on this computer only.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas une adresse de caisse&#xa0;: elle commence par https://, ou par http:// sur cet ordinateur seulement.</translation>
    </message>
    <message>
        <source>The language is en or fr, not “%1”.</source>
        <translation>La langue est en ou fr, pas «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>The training shop has its own till: leave out --till and --shop.</source>
        <translation>La boutique d’entraînement a sa propre caisse&#xa0;: enlevez --till et --shop.</translation>
    </message>
    <message>
        <source>Carnet, the customers of your till.

  carnet [FILE]     opens the shop, and FILE (CSV, .xlsx, .vcf) to be imported
  --training        opens the training shop: made-up customers, nothing reaches a real till
  --data FOLDER     keeps customers and settings in this folder
  --till ADDRESS    address of the till (https; http on this computer only)
  --shop NUMBER     number of the shop
  --language en|fr  language of the window
  --version         shows the version
  --help            shows this text

The API key is read from the environment variable CARNET_KEY if it is set.
</source>
        <translation>Carnet, les clients de votre caisse.

  carnet [FICHIER]  ouvre la boutique, et FICHIER (CSV, .xlsx, .vcf) pour l’importer
  --training        ouvre la boutique d’entraînement&#xa0;: clients inventés, rien n’atteint une vraie caisse
  --data DOSSIER    garde clients et réglages dans ce dossier
  --till ADRESSE    adresse de la caisse (https&#x202f;; http sur cet ordinateur seulement)
  --shop NUMÉRO     numéro de la boutique
  --language en|fr  langue de la fenêtre
  --version         affiche la version
  --help            affiche ce texte

La clé API est lue dans la variable d’environnement CARNET_KEY si elle existe.
</translation>
    </message>
</context>
<context>
    <name>ConnectionDialog</name>
    <message>
        <source>Connection to the till</source>
        <translation>Connexion à la caisse</translation>
    </message>
    <message>
        <source>Connect this computer to your till</source>
        <translation>Connecter cet ordinateur à votre caisse</translation>
    </message>
    <message>
        <source>Both values are shown in the web settings of your till. You can also work offline and do this later.</source>
        <translation>Les deux valeurs figurent dans les réglages de votre caisse, sur le web. Vous pouvez aussi travailler hors ligne et le faire plus tard.</translation>
    </message>
    <message>
        <source>&amp;Shop number</source>
        <translation>Numéro de &amp;boutique</translation>
    </message>
    <message>
        <source>API &amp;key</source>
        <translation>&amp;Clé API</translation>
    </message>
    <message>
        <source>Test the connection</source>
        <translation>Tester la connexion</translation>
    </message>
    <message>
        <source>Stop the test</source>
        <translation>Arrêter le test</translation>
    </message>
    <message>
        <source>Forget the connection</source>
        <translation>Oublier la connexion</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
</context>
<context>
    <name>CustomerColumns</name>
    <message>
        <source>today %1</source>
        <translation>auj. %1</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Town</source>
        <translation>Ville</translation>
    </message>
    <message>
        <source>Modified</source>
        <translation>Modifiée</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Carte</translation>
    </message>
    <message>
        <source>Blacklisted</source>
        <translation>En liste noire</translation>
    </message>
</context>
<context>
    <name>Field</name>
    <message>
        <source>Title</source>
        <translation>Civilité</translation>
    </message>
    <message>
        <source>Last name or company</source>
        <translation>Nom ou raison sociale</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Prénom</translation>
    </message>
    <message>
        <source>Birth date</source>
        <translation>Date de naissance</translation>
    </message>
    <message>
        <source>Identity document no.</source>
        <translation>N°&#xa0;de pièce d’identité</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Téléphone</translation>
    </message>
    <message>
        <source>Other phone</source>
        <translation>Autre téléphone</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Address line 2</source>
        <translation>Complément d’adresse</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>Code postal</translation>
    </message>
    <message>
        <source>Town</source>
        <translation>Ville</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Pays</translation>
    </message>
    <message>
        <source>Delivery note</source>
        <translation>Consigne de livraison</translation>
    </message>
    <message>
        <source>Latitude</source>
        <translation>Latitude</translation>
    </message>
    <message>
        <source>Longitude</source>
        <translation>Longitude</translation>
    </message>
    <message>
        <source>SIRET</source>
        <translation>SIRET</translation>
    </message>
    <message>
        <source>VAT number</source>
        <translation>N°&#xa0;de TVA</translation>
    </message>
    <message>
        <source>Registration no.</source>
        <translation>N°&#xa0;d’immatriculation</translation>
    </message>
    <message>
        <source>Card barcode</source>
        <translation>Code-barres de la carte</translation>
    </message>
    <message>
        <source>Accounting code</source>
        <translation>Code comptable</translation>
    </message>
    <message>
        <source>Position on till screen</source>
        <translation>Position sur l’écran de caisse</translation>
    </message>
    <message>
        <source>Private note</source>
        <translation>Note privée</translation>
    </message>
    <message>
        <source>Public note</source>
        <translation>Note publique</translation>
    </message>
    <message>
        <source>Blacklisted customer</source>
        <translation>Client en liste noire</translation>
    </message>
</context>
<context>
    <name>FieldGroup</name>
    <message>
        <source>Identity</source>
        <translation>Identité</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Contact</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Entreprise</translation>
    </message>
    <message>
        <source>Card and till</source>
        <translation>Carte et caisse</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Blacklist</source>
        <translation>Liste noire</translation>
    </message>
</context>
<context>
    <name>FieldWord</name>
    <message>
        <source>name</source>
        <translation>nom</translation>
    </message>
    <message>
        <source>identity document</source>
        <translation>pièce d’identité</translation>
    </message>
    <message>
        <source>card</source>
        <translation>carte</translation>
    </message>
    <message>
        <source>position</source>
        <translation>position</translation>
    </message>
    <message>
        <source>blacklist</source>
        <translation>liste noire</translation>
    </message>
</context>
<context>
    <name>Finding</name>
    <message>
        <source>%1 characters, %2 at most</source>
        <translation>%1 caractères, %2 au plus</translation>
    </message>
    <message>
        <source>Enter at least a name, phone, e-mail or card</source>
        <translation>Indiquez au moins un nom, un téléphone, un e-mail ou une carte</translation>
    </message>
    <message>
        <source>An @ is missing</source>
        <translation>Il manque un @</translation>
    </message>
    <message>
        <source>Contains a space</source>
        <translation>Contient un espace</translation>
    </message>
    <message>
        <source>Contains a comma. Did you mean a dot?</source>
        <translation>Contient une virgule&#xa0;: mettre un point&#x202f;?</translation>
    </message>
    <message>
        <source>A dot is missing after the @</source>
        <translation>Il manque un point après le @</translation>
    </message>
    <message>
        <source>Not an e-mail address</source>
        <translation>Ce n’est pas une adresse e-mail</translation>
    </message>
    <message>
        <source>Did you mean %1?</source>
        <translation>Vouliez-vous dire %1&#x202f;?</translation>
    </message>
    <message>
        <source>This date is in the future</source>
        <translation>Cette date est dans le futur</translation>
    </message>
    <message>
        <source>Only letters, digits, spaces and - are usual</source>
        <translation>D’habitude&#xa0;: lettres, chiffres, espaces, -</translation>
    </message>
    <message numerus="yes">
        <source>%n digits typed, 14 expected</source>
        <translation>
            <numerusform>%n chiffre saisi, 14 attendus</numerusform>
            <numerusform>%n chiffres saisis, 14 attendus</numerusform>
        </translation>
    </message>
    <message>
        <source>Only digits: 14 are expected</source>
        <translation>Des chiffres seulement, 14 attendus</translation>
    </message>
    <message>
        <source>Check digit does not match</source>
        <translation>La clé de contrôle ne correspond pas</translation>
    </message>
    <message>
        <source>Unusual for a VAT number</source>
        <translation>Inhabituel pour un n°&#xa0;de TVA</translation>
    </message>
    <message>
        <source>Check digits do not match</source>
        <translation>La clé de contrôle ne correspond pas</translation>
    </message>
    <message>
        <source>Key does not match the SIRET</source>
        <translation>Clé différente du SIRET</translation>
    </message>
    <message>
        <source>Write it as %1</source>
        <translation>Par exemple %1</translation>
    </message>
    <message>
        <source>Latitude goes from -90 to 90</source>
        <translation>La latitude va de -90 à 90</translation>
    </message>
    <message>
        <source>Fill both or neither</source>
        <translation>Remplissez les deux, ou aucune</translation>
    </message>
    <message>
        <source>0, 0 lies in the ocean</source>
        <translation>0, 0 est dans l’océan</translation>
    </message>
    <message>
        <source>Last digit does not match</source>
        <translation>Le dernier chiffre ne correspond pas</translation>
    </message>
    <message>
        <source>Enter a whole number, 0 or more</source>
        <translation>Entrez un nombre entier, 0 ou plus</translation>
    </message>
    <message>
        <source>Month %1 does not exist</source>
        <translation>Le mois %1 n’existe pas</translation>
    </message>
    <message>
        <source>%1 %2 does not exist</source>
        <translation>Le %1 %2 n’existe pas</translation>
    </message>
    <message>
        <source>The till refused this: %1</source>
        <translation>Refus de la caisse&#xa0;: %1</translation>
    </message>
    <message>
        <source>The till may cut off the rest.</source>
        <translation>La caisse risque de couper la suite.</translation>
    </message>
    <message>
        <source>Without one of them nobody finds the record again.</source>
        <translation>Sans l’un d’eux, la fiche ne se retrouve pas.</translation>
    </message>
    <message>
        <source>An e-mail address has no spaces.</source>
        <translation>Une adresse e-mail n’a pas d’espace.</translation>
    </message>
    <message>
        <source>An e-mail address has no commas.</source>
        <translation>Une adresse e-mail n’a pas de virgule.</translation>
    </message>
    <message>
        <source>It has letters, or too few or too many digits for the country.</source>
        <translation>Le numéro contient des lettres, ou le nombre de chiffres ne convient pas à ce pays.</translation>
    </message>
    <message>
        <source>The day, the month and the year, or nothing.</source>
        <translation>Le jour, le mois et l’année, ou rien.</translation>
    </message>
    <message>
        <source>Check the day and the month.</source>
        <translation>Vérifiez le jour et le mois.</translation>
    </message>
    <message>
        <source>A birth date is a day that was.</source>
        <translation>Une date de naissance est forcément passée.</translation>
    </message>
    <message>
        <source>A VAT number begins with the letters of its country.</source>
        <translation>Un n°&#xa0;de TVA commence par les lettres de son pays.</translation>
    </message>
    <message>
        <source>A French VAT number ends with the first 9 digits of the SIRET.</source>
        <translation>Un n°&#xa0;de TVA français finit par les 9 premiers chiffres du SIRET.</translation>
    </message>
    <message>
        <source>Not in the list of countries</source>
        <translation>Absent de la liste des pays</translation>
    </message>
    <message>
        <source>Degrees with a comma or a dot, or degrees, minutes and seconds.</source>
        <translation>En degrés avec une virgule ou un point, ou en degrés, minutes et secondes.</translation>
    </message>
    <message>
        <source>Latitude and longitude belong together.</source>
        <translation>Latitude et longitude vont ensemble.</translation>
    </message>
    <message>
        <source>Accounting programs read the code as one word.</source>
        <translation>Les logiciels comptables lisent le code comme un seul mot.</translation>
    </message>
    <message>
        <source>Already used by %1</source>
        <comment>a SIRET</comment>
        <translation>Déjà utilisé par %1</translation>
    </message>
    <message>
        <source>Already used by %1</source>
        <comment>a card</comment>
        <translation>Déjà utilisée par %1</translation>
    </message>
    <message>
        <source>Press the message to open the other record.</source>
        <translation>Cliquez sur le message pour ouvrir l’autre fiche.</translation>
    </message>
    <message>
        <source>The value may be sent as it is.</source>
        <translation>La valeur peut être envoyée telle quelle.</translation>
    </message>
    <message>
        <source>An address looks like name@example.com.</source>
        <translation>Une adresse ressemble à nom@example.com.</translation>
    </message>
    <message>
        <source>A SIRET is the 9 digits of the SIREN and 5 more.</source>
        <translation>Un SIRET se compose des 9 chiffres du SIREN et de 5 autres.</translation>
    </message>
    <message>
        <source>A character is probably mistyped.</source>
        <translation>Un caractère est sans doute mal saisi.</translation>
    </message>
    <message>
        <source>Press the message to repair it.</source>
        <translation>Cliquez sur le message pour corriger.</translation>
    </message>
    <message>
        <source>Unusual phone number</source>
        <translation>Numéro inhabituel</translation>
    </message>
    <message>
        <source>%1 years old: is it right?</source>
        <translation>%1 ans&#xa0;: est-ce juste&#x202f;?</translation>
    </message>
    <message>
        <source>Expected like %1</source>
        <translation>Format attendu&#xa0;: %1</translation>
    </message>
    <message>
        <source>5 digits are expected</source>
        <translation>5 chiffres attendus</translation>
    </message>
    <message>
        <source>No such French postcode</source>
        <translation>Code postal inconnu en France</translation>
    </message>
    <message>
        <source>Longitude: -180 to 180</source>
        <translation>Longitude&#xa0;: -180 à 180</translation>
    </message>
    <message>
        <source>For a postcode of another country, choose that country.</source>
        <translation>Pour un code postal étranger, choisissez le pays.</translation>
    </message>
</context>
<context>
    <name>FormLeftWords</name>
    <message>
        <source>New customer</source>
        <translation>Nouveau client</translation>
    </message>
    <message>
        <source>New customer, %1</source>
        <translation>Nouveau client, %1</translation>
    </message>
    <message>
        <source>Changes of %1: %2</source>
        <translation>Modifications de %1&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>FormWords</name>
    <message>
        <source>%1 of %2</source>
        <comment>digits typed</comment>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>%1 of %2 characters</source>
        <translation>%1 caractères sur %2</translation>
    </message>
    <message numerus="yes">
        <source>%n invisible characters removed</source>
        <translation>
            <numerusform>%n caractère invisible retiré</numerusform>
            <numerusform>%n caractères invisibles retirés</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FoundWhere</name>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Customer no. %1</source>
        <translation>Client n°&#xa0;%1</translation>
    </message>
    <message>
        <source>Found: %1</source>
        <translation>Correspond à la recherche&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>ImportWords</name>
    <message>
        <source>“%1”</source>
        <translation>«&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Row %L1: %2</source>
        <translation>Ligne %L1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Row %L1, column %2: %3</source>
        <translation>Ligne %L1, colonne %2&#xa0;: %3</translation>
    </message>
    <message numerus="yes">
        <source>%Ln without the leading 0: repaired</source>
        <translation>
            <numerusform>%Ln sans le 0 initial&#xa0;: réparée</numerusform>
            <numerusform>%Ln sans le 0 initial&#xa0;: réparées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln numbers of a spreadsheet: repaired</source>
        <translation>
            <numerusform>%Ln nombre de tableur&#xa0;: réparé</numerusform>
            <numerusform>%Ln nombres de tableur&#xa0;: réparés</numerusform>
        </translation>
    </message>
    <message>
        <source>This file cannot be opened. It may have been moved, or you may not have the right to read it.</source>
        <translation>Ce fichier ne s’ouvre pas. Il a peut-être été déplacé, ou vous n’avez pas le droit de le lire.</translation>
    </message>
    <message>
        <source>This is a folder or a device, not a file. Choose a file in it.</source>
        <translation>C’est un dossier ou un périphérique, pas un fichier. Choisissez un fichier.</translation>
    </message>
    <message>
        <source>There is no row in this file.</source>
        <translation>Ce fichier ne contient aucune ligne.</translation>
    </message>
    <message>
        <source>This is not a table that Carnet can read. Save it as CSV or as an Excel workbook (.xlsx), then choose that file.</source>
        <translation>Ce n’est pas un tableau que Carnet sait lire. Enregistrez-le en CSV ou en classeur Excel (.xlsx), puis choisissez ce fichier.</translation>
    </message>
    <message>
        <source>The text goes on and on. Perhaps the separator or the line ends are not what they seem.</source>
        <translation>Le texte n’en finit pas. Le séparateur ou les fins de ligne ne sont peut-être pas ceux qu’on croit.</translation>
    </message>
    <message>
        <source>There are thousands of columns. Perhaps the separator is not what it seems.</source>
        <translation>Il y a des milliers de colonnes. Le séparateur n’est peut-être pas celui qu’on croit.</translation>
    </message>
    <message>
        <source>This file would unpack to more than any list of customers holds. It was not read.</source>
        <translation>Une fois décompressé, ce fichier serait plus gros que toute liste de clients. Il n’a pas été lu.</translation>
    </message>
    <message>
        <source>The file was changed while it was read. Choose it again when it is at rest.</source>
        <translation>Le fichier a changé pendant la lecture. Choisissez-le à nouveau quand plus rien ne le modifie.</translation>
    </message>
    <message>
        <source>The file could not be read to its end.</source>
        <translation>Le fichier n’a pas pu être lu jusqu’au bout.</translation>
    </message>
    <message>
        <source>No room left on this computer. Free some space, then choose the file again.</source>
        <translation>Plus de place sur cet ordinateur. Libérez de l’espace, puis choisissez à nouveau le fichier.</translation>
    </message>
    <message>
        <source>This workbook is damaged. Open it in the program that made it and save it again, as .xlsx or as CSV.</source>
        <translation>Ce classeur est endommagé. Ouvrez-le dans le logiciel qui l’a créé et enregistrez-le à nouveau, en .xlsx ou en CSV.</translation>
    </message>
    <message>
        <source>This workbook has a password. Save it without one, as .xlsx or as CSV, then choose that file.</source>
        <translation>Ce classeur est protégé par un mot de passe. Enregistrez-le sans mot de passe, en .xlsx ou en CSV, puis choisissez ce fichier.</translation>
    </message>
    <message>
        <source>This is a workbook of an old Excel (.xls). Open it there and save it as .xlsx or as CSV, then choose that file.</source>
        <translation>C’est un classeur d’un ancien Excel (.xls). Ouvrez-le et enregistrez-le en .xlsx ou en CSV, puis choisissez ce fichier.</translation>
    </message>
    <message>
        <source>This is an OpenDocument table (.ods). Open it in LibreOffice and save it as .xlsx or as CSV, then choose that file.</source>
        <translation>C’est un tableau OpenDocument (.ods). Ouvrez-le dans LibreOffice et enregistrez-le en .xlsx ou en CSV, puis choisissez ce fichier.</translation>
    </message>
    <message>
        <source>There is no table in this workbook.</source>
        <translation>Ce classeur ne contient aucun tableau.</translation>
    </message>
    <message>
        <source>There is no whole card in this address book.</source>
        <translation>Ce carnet d’adresses ne contient aucune carte entière.</translation>
    </message>
    <message>
        <source>Stopped. Nothing was read.</source>
        <translation>Arrêté. Rien n’a été lu.</translation>
    </message>
    <message>
        <source>The file could not be written. Choose another place for it.</source>
        <translation>Le fichier n’a pas pu être écrit. Choisissez un autre emplacement.</translation>
    </message>
    <message>
        <source>No room left where the file should go. Nothing was written.</source>
        <translation>Plus de place à cet emplacement. Rien n’a été écrit.</translation>
    </message>
    <message>
        <source>The customers could not be read. Nothing was written.</source>
        <translation>Les clients n’ont pas pu être lus. Rien n’a été écrit.</translation>
    </message>
    <message>
        <source>UTF-8 (all languages)</source>
        <translation>UTF-8 (toutes les langues)</translation>
    </message>
    <message>
        <source>UTF-16 (all languages)</source>
        <translation>UTF-16 (toutes les langues)</translation>
    </message>
    <message>
        <source>Windows-1252 (Western Europe)</source>
        <translation>Windows-1252 (Europe de l’Ouest)</translation>
    </message>
    <message>
        <source>ISO-8859-15 (Western Europe)</source>
        <translation>ISO-8859-15 (Europe de l’Ouest)</translation>
    </message>
    <message>
        <source>Mac Roman (old Macintosh)</source>
        <translation>Mac Roman (ancien Macintosh)</translation>
    </message>
    <message>
        <source>semicolon</source>
        <translation>point-virgule</translation>
    </message>
    <message>
        <source>comma</source>
        <translation>virgule</translation>
    </message>
    <message>
        <source>tab</source>
        <translation>tabulation</translation>
    </message>
    <message>
        <source>vertical bar</source>
        <translation>barre verticale</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows</source>
        <translation>
            <numerusform>%Ln ligne</numerusform>
            <numerusform>%Ln lignes</numerusform>
        </translation>
    </message>
    <message>
        <source>sheet %1</source>
        <translation>feuille %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln cards of an address book</source>
        <translation>
            <numerusform>%Ln carte d’un carnet d’adresses</numerusform>
            <numerusform>%Ln cartes d’un carnet d’adresses</numerusform>
        </translation>
    </message>
    <message>
        <source>A quotation mark is never closed. It is taken as it stands, and the rows behind it as rows.</source>
        <translation>Un guillemet n’est jamais fermé. Il est pris tel quel, et les lignes qui suivent restent des lignes.</translation>
    </message>
    <message>
        <source>Some letters cannot be read so. Choose another encoding under File settings.</source>
        <translation>Certaines lettres ne se lisent pas ainsi. Choisissez un autre encodage dans Réglages du fichier.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows are longer or shorter than the first one: look at row %1.</source>
        <translation>
            <numerusform>%Ln ligne est plus longue ou plus courte que la première&#xa0;: voyez la ligne %1.</numerusform>
            <numerusform>%Ln lignes sont plus longues ou plus courtes que la première&#xa0;: voyez la ligne %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln groups of the address book are left out.</source>
        <translation>
            <numerusform>%Ln groupe du carnet d’adresses est laissé de côté.</numerusform>
            <numerusform>%Ln groupes du carnet d’adresses sont laissés de côté.</numerusform>
        </translation>
    </message>
    <message>
        <source>Column %L1</source>
        <translation>Colonne %L1</translation>
    </message>
    <message>
        <source>Do not import</source>
        <translation>Ne pas importer</translation>
    </message>
    <message>
        <source>Company, where there is no last name</source>
        <translation>Entreprise, s’il n’y a pas de nom</translation>
    </message>
    <message>
        <source>Customer no. on the till</source>
        <translation>N°&#xa0;de client sur la caisse</translation>
    </message>
    <message>
        <source>Not imported</source>
        <translation>Non importée</translation>
    </message>
    <message numerus="yes">
        <source>%Ln to correct</source>
        <translation>
            <numerusform>%Ln à corriger</numerusform>
            <numerusform>%Ln à corriger</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln beyond repair: left empty</source>
        <translation>
            <numerusform>%Ln irréparable&#xa0;: laissée vide</numerusform>
            <numerusform>%Ln irréparables&#xa0;: laissées vides</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln without a whole date: left empty</source>
        <translation>
            <numerusform>%Ln sans date entière&#xa0;: laissée vide</numerusform>
            <numerusform>%Ln sans date entière&#xa0;: laissées vides</numerusform>
        </translation>
    </message>
    <message>
        <source>Month/day/year</source>
        <translation>Mois/jour/année</translation>
    </message>
    <message>
        <source>Day/month/year</source>
        <translation>Jour/mois/année</translation>
    </message>
    <message>
        <source>Day and month in either order</source>
        <translation>Jour et mois dans les deux ordres</translation>
    </message>
    <message numerus="yes">
        <source>%Ln values</source>
        <translation>
            <numerusform>%Ln valeur</numerusform>
            <numerusform>%Ln valeurs</numerusform>
        </translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Créer</translation>
    </message>
    <message>
        <source>Fill empty fields only</source>
        <translation>Compléter les champs vides</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Remplacer</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Ignorer</translation>
    </message>
    <message>
        <source>same number on the till</source>
        <translation>même numéro sur la caisse</translation>
    </message>
    <message>
        <source>same card</source>
        <translation>même carte</translation>
    </message>
    <message>
        <source>same SIRET</source>
        <translation>même SIRET</translation>
    </message>
    <message>
        <source>same phone</source>
        <translation>même téléphone</translation>
    </message>
    <message>
        <source>same e-mail</source>
        <translation>même e-mail</translation>
    </message>
    <message>
        <source>same name</source>
        <translation>même nom</translation>
    </message>
    <message>
        <source>Nothing says who it is</source>
        <translation>Rien ne dit de qui il s’agit</translation>
    </message>
    <message>
        <source>Same as row %L1: %2</source>
        <translation>Comme la ligne %L1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Here already: %1</source>
        <translation>Déjà là&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1: the leading 0 was missing in %2, and is back</source>
        <translation>%1&#xa0;: le 0 initial manquait dans %2, il est rétabli</translation>
    </message>
    <message>
        <source>%1: %2 was read as a whole number</source>
        <translation>%1&#xa0;: %2 a été lu comme un nombre entier</translation>
    </message>
    <message>
        <source>%1: %2 is beyond repair, the spreadsheet lost its last digits</source>
        <translation>%1&#xa0;: %2 est irréparable, le tableur a perdu ses derniers chiffres</translation>
    </message>
    <message>
        <source>%1: %2 is no whole date</source>
        <translation>%1&#xa0;: %2 n’est pas une date entière</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Row %L1 – %2</source>
        <translation>Ligne %L1 – %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows, first row %1 – %2</source>
        <translation>
            <numerusform>%Ln ligne, la première est la %1 – %2</numerusform>
            <numerusform>%Ln lignes, la première est la %1 – %2</numerusform>
        </translation>
    </message>
    <message>
        <source>Create %L1, complete %L2, skip %L3</source>
        <translation>Créer %L1, compléter %L2, ignorer %L3</translation>
    </message>
    <message numerus="yes">
        <source>%Ln customers created</source>
        <translation>
            <numerusform>%Ln client créé</numerusform>
            <numerusform>%Ln clients créés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln completed</source>
        <translation>
            <numerusform>%Ln complété</numerusform>
            <numerusform>%Ln complétés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln had everything already</source>
        <translation>
            <numerusform>%Ln avait déjà tout</numerusform>
            <numerusform>%Ln avaient déjà tout</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln skipped</source>
        <translation>
            <numerusform>%Ln ignoré</numerusform>
            <numerusform>%Ln ignorés</numerusform>
        </translation>
    </message>
    <message>
        <source>Left out by hand</source>
        <translation>Laissée de côté à la main</translation>
    </message>
</context>
<context>
    <name>MergeProposal</name>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Coordinates</source>
        <translation>Coordonnées GPS</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message numerus="yes">
        <source>%Ln customers need your attention</source>
        <translation>
            <numerusform>%Ln fiche demande votre attention</numerusform>
            <numerusform>%Ln fiches demandent votre attention</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln are in doubt. Nothing is lost.</source>
        <translation>
            <numerusform>et %Ln est à vérifier. Rien n’est perdu.</numerusform>
            <numerusform>et %Ln sont à vérifier. Rien n’est perdu.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Afficher</translation>
    </message>
    <message>
        <source>Nothing is lost.</source>
        <translation>Rien n’est perdu.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln customers were sent, but not confirmed.</source>
        <translation>
            <numerusform>%Ln fiche envoyée, mais pas confirmée.</numerusform>
            <numerusform>%Ln fiches envoyées, mais pas confirmées.</numerusform>
        </translation>
    </message>
    <message>
        <source>Look on the till before sending again.</source>
        <translation>Vérifiez sur la caisse avant de renvoyer.</translation>
    </message>
    <message>
        <source>The till&apos;s list looks incomplete.</source>
        <translation>La liste de la caisse semble incomplète.</translation>
    </message>
    <message>
        <source>Use this list</source>
        <translation>Utiliser cette liste</translation>
    </message>
    <message>
        <source>Keep what is here</source>
        <translation>Garder ce qui est ici</translation>
    </message>
    <message>
        <source>Open the connection</source>
        <translation>Ouvrir la connexion</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>The till asks to wait. Sending starts again by itself at %1.</source>
        <translation>La caisse demande de patienter. L’envoi reprendra seul à %1.</translation>
    </message>
    <message>
        <source>No connection.</source>
        <translation>Pas de connexion.</translation>
    </message>
    <message numerus="yes">
        <source>You can keep working; %Ln changes wait on this computer.</source>
        <translation>
            <numerusform>Continuez à travailler&#xa0;: %Ln modification attend sur cet ordinateur.</numerusform>
            <numerusform>Continuez à travailler&#xa0;: %Ln modifications attendent sur cet ordinateur.</numerusform>
        </translation>
    </message>
    <message>
        <source>An unfinished form was kept:</source>
        <translation>Une fiche non terminée a été conservée&#xa0;:</translation>
    </message>
    <message>
        <source>%1, %2.</source>
        <translation>%1, %2.</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Abandonner</translation>
    </message>
    <message>
        <source>No keyring was found. The key will be asked again at each start.</source>
        <translation>Aucun trousseau trouvé. La clé sera redemandée à chaque démarrage.</translation>
    </message>
    <message>
        <source>A backup was put back.</source>
        <translation>Une sauvegarde a été remise en place.</translation>
    </message>
    <message>
        <source>The till&apos;s list is read before anything is sent.</source>
        <translation>La liste de la caisse est relue avant tout envoi.</translation>
    </message>
    <message>
        <source>Read it now</source>
        <translation>La lire maintenant</translation>
    </message>
    <message>
        <source>The customers&apos; file is damaged.</source>
        <translation>Le fichier des clients est endommagé.</translation>
    </message>
    <message>
        <source>A backup can take its place: nothing is deleted.</source>
        <translation>Une sauvegarde peut le remplacer&#xa0;: rien n’est supprimé.</translation>
    </message>
    <message>
        <source>Look for a backup</source>
        <translation>Chercher une sauvegarde</translation>
    </message>
    <message>
        <source>Today&apos;s backup could not be made.</source>
        <translation>La sauvegarde du jour n’a pas pu être faite.</translation>
    </message>
    <message>
        <source>Check the date of this computer.</source>
        <translation>Vérifiez la date de cet ordinateur.</translation>
    </message>
    <message>
        <source>Its clock stands before %1, when the till was last read.</source>
        <translation>Son horloge est en retard&#xa0;: la caisse a été lue le %1.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln changes wait on this computer.</source>
        <translation>
            <numerusform>%Ln modification attend sur cet ordinateur.</numerusform>
            <numerusform>%Ln modifications attendent sur cet ordinateur.</numerusform>
        </translation>
    </message>
    <message>
        <source>Type the key</source>
        <translation>Saisir la clé</translation>
    </message>
    <message>
        <source>Nothing is sent until then.</source>
        <translation>Rien ne part d’ici là.</translation>
    </message>
    <message>
        <source>The keyring was not opened: the key of shop %1 is missing.</source>
        <translation>Le trousseau n’a pas été ouvert&#xa0;: la clé de la boutique %1 manque.</translation>
    </message>
    <message>
        <source>Ask the keyring again</source>
        <translation>Redemander au trousseau</translation>
    </message>
    <message>
        <source>The keyring gave no key for shop %1.</source>
        <translation>Le trousseau n’a donné aucune clé pour la boutique %1.</translation>
    </message>
    <message>
        <source>No keyring was found: the key of shop %1 is missing.</source>
        <translation>Aucun trousseau trouvé&#xa0;: la clé de la boutique %1 manque.</translation>
    </message>
    <message>
        <source>The keyring did not take the key. It will be asked again at the next start.</source>
        <translation>Le trousseau n’a pas gardé la clé. Elle sera redemandée au prochain démarrage.</translation>
    </message>
    <message>
        <source>Still out of reach, tried at %1.</source>
        <translation>Toujours injoignable, essai à %1.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln unfinished forms:</source>
        <translation>
            <numerusform>%Ln fiche non terminée&#xa0;:</numerusform>
            <numerusform>%Ln fiches non terminées&#xa0;:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln customers need your attention.</source>
        <translation>
            <numerusform>%Ln fiche demande votre attention.</numerusform>
            <numerusform>%Ln fiches demandent votre attention.</numerusform>
        </translation>
    </message>
    <message>
        <source>The till refused several customers in a row for the same reason.</source>
        <translation>La caisse a refusé plusieurs fiches de suite pour la même raison.</translation>
    </message>
    <message>
        <source>The key may not be allowed to change anything. %1</source>
        <translation>La clé n’a peut-être pas le droit de modifier quoi que ce soit. %1</translation>
    </message>
    <message>
        <source>Send the others</source>
        <translation>Envoyer les autres</translation>
    </message>
    <message numerus="yes">
        <source>%Ln customers are known here, the till listed %1. Nothing was changed here.</source>
        <translation>
            <numerusform>%Ln client est connu ici, la caisse en donne %1. Rien n’a été modifié ici.</numerusform>
            <numerusform>%Ln clients sont connus ici, la caisse en donne %1. Rien n’a été modifié ici.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PrintWords</name>
    <message>
        <source>Page %L1 of %L2</source>
        <translation>Page %L1 sur %L2</translation>
    </message>
    <message>
        <source>Customer no. %1 on the till</source>
        <translation>N°&#xa0;de client %1 sur la caisse</translation>
    </message>
</context>
<context>
    <name>SendState</name>
    <message>
        <source>Up to date</source>
        <translation>À jour</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Brouillon</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>Envoi…</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>À corriger</translation>
    </message>
    <message>
        <source>In doubt</source>
        <translation>À vérifier</translation>
    </message>
    <message>
        <source>To choose</source>
        <translation>À choisir</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Every choice applies at once.</source>
        <translation>Chaque choix s’applique aussitôt.</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Langue</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>&amp;Apparence</translation>
    </message>
    <message>
        <source>&amp;Text size</source>
        <translation>&amp;Taille du texte</translation>
    </message>
    <message>
        <source>&amp;Send automatically</source>
        <translation>&amp;Envoyer automatiquement</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Send phone numbers in the &amp;international form</source>
        <translation>Envoyer les téléphones au format &amp;international</translation>
    </message>
    <message>
        <source>+33612345678 instead of 06 12 34 56 78, for numbers typed from now on.</source>
        <translation>+33612345678 au lieu de 06 12 34 56 78, pour les numéros saisis à partir de maintenant.</translation>
    </message>
    <message>
        <source>&amp;Country of new customers</source>
        <translation>&amp;Pays des nouveaux clients</translation>
    </message>
    <message>
        <source>A change leaves for the till a few seconds after it is saved. Switched off, changes wait until you send them.</source>
        <translation>Une modification part vers la caisse quelques secondes après l’enregistrement. Sans envoi automatique, les modifications attendent que vous les envoyiez.</translation>
    </message>
</context>
<context>
    <name>StateSentences</name>
    <message>
        <source>today at %1</source>
        <translation>aujourd’hui à %1</translation>
    </message>
    <message>
        <source>Saved on this computer.</source>
        <translation>Enregistrée sur cet ordinateur.</translation>
    </message>
    <message>
        <source>The same as on the till.</source>
        <translation>Identique à la caisse.</translation>
    </message>
    <message>
        <source>Not ready to be sent. %1</source>
        <translation>Pas prête à partir. %1</translation>
    </message>
    <message>
        <source>Waiting to be sent</source>
        <translation>En attente d’envoi</translation>
    </message>
    <message>
        <source>New customer, %1. %2</source>
        <translation>Nouveau client, %1. %2</translation>
    </message>
    <message>
        <source>To be deleted on the till.</source>
        <translation>À supprimer sur la caisse.</translation>
    </message>
    <message>
        <source>Changed %1: %2. %3</source>
        <translation>Modifiée %1&#xa0;: %2. %3</translation>
    </message>
    <message>
        <source>On its way to the till. %1</source>
        <translation>En route vers la caisse. %1</translation>
    </message>
</context>
<context>
    <name>StateWords</name>
    <message>
        <source>Also changed on the till. Compare before sending.</source>
        <translation>Modifiée aussi sur la caisse. Comparez avant d’envoyer.</translation>
    </message>
    <message>
        <source>Deleted on the till, but changed here.</source>
        <translation>Supprimée sur la caisse, mais modifiée ici.</translation>
    </message>
    <message>
        <source>Deleted here, but changed on the till.</source>
        <translation>Supprimée ici, mais modifiée sur la caisse.</translation>
    </message>
    <message>
        <source>The till refused it without saying why.</source>
        <translation>Refusée par la caisse sans explication.</translation>
    </message>
    <message>
        <source>Refused by the till: %1.</source>
        <translation>Refusée par la caisse&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Leaves when the till&apos;s list has told its number</source>
        <translation>Part quand la liste de la caisse aura donné son numéro</translation>
    </message>
    <message>
        <source>Leaves when you send it</source>
        <translation>Part quand vous l’envoyez</translation>
    </message>
    <message>
        <source>Next try at %1</source>
        <translation>Prochain essai à %1</translation>
    </message>
    <message>
        <source>Leaves with this upload</source>
        <translation>Part avec cet envoi</translation>
    </message>
    <message>
        <source>Leaves with the next upload</source>
        <translation>Part avec le prochain envoi</translation>
    </message>
    <message>
        <source>Refused by the till</source>
        <translation>Refusée par la caisse</translation>
    </message>
    <message>
        <source>%1 was also changed on the till. Compare before sending.</source>
        <translation>La fiche de %1 a aussi changé sur la caisse. Comparez avant d’envoyer.</translation>
    </message>
    <message>
        <source>%1 was deleted on the till, but changed here. Nothing is sent before you choose.</source>
        <translation>La fiche de %1 a été supprimée sur la caisse, mais modifiée ici. Rien ne part avant votre choix.</translation>
    </message>
    <message>
        <source>%1 was deleted here, but changed on the till. Nothing is sent before you choose.</source>
        <translation>La fiche de %1 a été supprimée ici, mais modifiée sur la caisse. Rien ne part avant votre choix.</translation>
    </message>
    <message>
        <source>Perhaps sent already</source>
        <translation>Peut-être déjà envoyée</translation>
    </message>
    <message>
        <source>A backup took the place of the customers&apos; file. %1 may have been sent since. Look on the till before sending again.</source>
        <translation>Une sauvegarde a remplacé le fichier des clients. La fiche de %1 a peut-être été envoyée depuis. Vérifiez sur la caisse avant de renvoyer.</translation>
    </message>
    <message>
        <source>Sent, but not confirmed</source>
        <translation>Envoyée, mais pas confirmée</translation>
    </message>
    <message>
        <source>The connection dropped before the till answered. %1 may already be recorded. Look on the till before sending again.</source>
        <translation>La connexion a coupé avant la réponse de la caisse. La fiche de %1 y est peut-être déjà. Vérifiez sur la caisse avant de renvoyer.</translation>
    </message>
    <message>
        <source>%1 · deleted since</source>
        <translation>%1 · supprimée depuis</translation>
    </message>
    <message>
        <source>%1 · changed since: %2</source>
        <translation>%1 · modifiée depuis&#xa0;: %2</translation>
    </message>
    <message>
        <source>A backup took the place of the customers&apos; file. It may have been sent since.</source>
        <translation>Une sauvegarde a remplacé le fichier des clients. La fiche a peut-être été envoyée depuis.</translation>
    </message>
    <message>
        <source>The connection dropped before the till answered. The record may already be there.</source>
        <translation>La connexion a coupé avant la réponse de la caisse. La fiche y est peut-être déjà.</translation>
    </message>
    <message>
        <source>On its way now</source>
        <translation>Envoi en cours</translation>
    </message>
    <message>
        <source>Saved on this computer, not ready to be sent</source>
        <translation>Enregistrée sur cet ordinateur, pas prête à partir</translation>
    </message>
    <message>
        <source>The same as on the till</source>
        <translation>Identique à la caisse</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Envoyée</translation>
    </message>
    <message>
        <source>A web page came in place of the till&apos;s answer. The record may already be there.</source>
        <translation>Une page web est venue à la place de la réponse de la caisse. La fiche y est peut-être déjà.</translation>
    </message>
    <message>
        <source>The till was too busy or out of order to answer. The record may already be there.</source>
        <translation>La caisse était trop occupée ou en panne pour répondre. La fiche y est peut-être déjà.</translation>
    </message>
    <message>
        <source>The till&apos;s answer was not understood. The record may already be there.</source>
        <translation>La réponse de la caisse n’a pas été comprise. La fiche y est peut-être déjà.</translation>
    </message>
    <message>
        <source>Too long for the till&apos;s server.</source>
        <translation>Trop longue pour la caisse.</translation>
    </message>
    <message>
        <source>Not let through to the till, perhaps by a web filter.</source>
        <translation>Arrêtée avant la caisse, peut-être par un filtre web.</translation>
    </message>
    <message>
        <source>Not let through</source>
        <translation>Arrêtée en chemin</translation>
    </message>
    <message>
        <source>A web page came in place of the till&apos;s answer. %1 may already be recorded. Look on the till before sending again.</source>
        <translation>Une page web est venue à la place de la réponse de la caisse. La fiche de %1 y est peut-être déjà. Vérifiez sur la caisse avant de renvoyer.</translation>
    </message>
    <message>
        <source>The till was too busy or out of order to answer (code %2). %1 may already be recorded. Look on the till before sending again.</source>
        <translation>La caisse était trop occupée ou en panne pour répondre (code %2). La fiche de %1 y est peut-être déjà. Vérifiez sur la caisse avant de renvoyer.</translation>
    </message>
    <message>
        <source>The till&apos;s answer was not understood. %1 may already be recorded. Look on the till before sending again.</source>
        <translation>La réponse de la caisse n’a pas été comprise. La fiche de %1 y est peut-être déjà. Vérifiez sur la caisse avant de renvoyer.</translation>
    </message>
    <message>
        <source>The till refused the record of %1: %2. Your data is kept here. Correct it, then send again.</source>
        <translation>La caisse a refusé la fiche de %1&#xa0;: %2. Vos données sont conservées ici. Corrigez puis renvoyez.</translation>
    </message>
    <message>
        <source>The till refused the record of %1 without saying why. Your data is kept here. Try again, or call support.</source>
        <translation>La caisse a refusé la fiche de %1 sans explication. Vos données sont conservées ici. Réessayez, ou appelez l’assistance.</translation>
    </message>
    <message>
        <source>The till refused the record of %1 without saying why. Your data is kept here. Try again, or call support with code %2.</source>
        <translation>La caisse a refusé la fiche de %1 sans explication. Vos données sont conservées ici. Réessayez, ou donnez le code %2 à l’assistance.</translation>
    </message>
    <message>
        <source>The till&apos;s server finds the record of %1 too long. Your data is kept here. Shorten the notes, then send again, or call support with code %2.</source>
        <translation>La caisse trouve la fiche de %1 trop longue. Vos données sont conservées ici. Raccourcissez les notes puis renvoyez, ou donnez le code %2 à l’assistance.</translation>
    </message>
    <message>
        <source>Something between this computer and the till, such as a web filter, did not let the record of %1 through. Your data is kept here. Perhaps a word or a sign in it looks dangerous: change it, then send again, or call support with code %2.</source>
        <translation>Quelque chose entre cet ordinateur et la caisse, par exemple un filtre web, n’a pas laissé passer la fiche de %1. Vos données sont conservées ici. Un mot ou un signe y paraît peut-être dangereux&#xa0;: changez-le puis renvoyez, ou donnez le code %2 à l’assistance.</translation>
    </message>
    <message>
        <source>The till said yes, and its list does not show it.</source>
        <translation>La caisse a dit oui, mais sa liste ne la montre pas.</translation>
    </message>
    <message>
        <source>The till refused it, and its list shows a record that looks like it.</source>
        <translation>La caisse l’a refusée, mais sa liste montre une fiche qui lui ressemble.</translation>
    </message>
    <message>
        <source>The till said it was deleted, and still has it.</source>
        <translation>La caisse a dit oui à la suppression, mais l’a toujours.</translation>
    </message>
    <message>
        <source>The till said yes, and does not have it.</source>
        <translation>La caisse a dit oui, mais ne l’a pas.</translation>
    </message>
    <message>
        <source>The till kept something else. Choose what is right.</source>
        <translation>La caisse a gardé autre chose. Choisissez ce qui est juste.</translation>
    </message>
    <message>
        <source>Leaves when the till&apos;s list was read again: the till may have it already</source>
        <translation>Part une fois la liste de la caisse relue&#xa0;: elle l’a peut-être déjà</translation>
    </message>
    <message>
        <source>The till said that %1 was deleted, and its list still shows the record. Nothing is sent before you choose.</source>
        <translation>La caisse a dit oui à la suppression de la fiche de %1, mais sa liste la montre toujours. Rien ne part avant votre choix.</translation>
    </message>
    <message>
        <source>The till said yes to %1, and its list does not show the record. Your data is kept here. Nothing is sent before you choose.</source>
        <translation>La caisse a dit oui pour la fiche de %1, mais sa liste ne la montre pas. Vos données sont conservées ici. Rien ne part avant votre choix.</translation>
    </message>
    <message>
        <source>The till said yes to %1, and its list shows something else than was sent. Your data is kept here. Nothing is sent before you choose.</source>
        <translation>La caisse a dit oui pour la fiche de %1, mais sa liste montre autre chose que ce qui a été envoyé. Vos données sont conservées ici. Rien ne part avant votre choix.</translation>
    </message>
    <message>
        <source>Accepted, but not in the list</source>
        <translation>Acceptée, mais absente de la liste</translation>
    </message>
    <message>
        <source>The till said yes to %1, and its list does not show the record. Look on the till before sending again.</source>
        <translation>La caisse a dit oui pour la fiche de %1, mais sa liste ne la montre pas. Vérifiez sur la caisse avant de renvoyer.</translation>
    </message>
    <message>
        <source>Refused, but perhaps recorded</source>
        <translation>Refusée, mais peut-être enregistrée</translation>
    </message>
    <message>
        <source>The till refused %1, and its list shows a record that looks like it. Look on the till before sending again.</source>
        <translation>La caisse a refusé la fiche de %1, mais sa liste en montre une qui lui ressemble. Vérifiez sur la caisse avant de renvoyer.</translation>
    </message>
    <message>
        <source>To choose: still on the till</source>
        <translation>À choisir&#xa0;: toujours sur la caisse</translation>
    </message>
    <message>
        <source>To choose: not kept by the till</source>
        <translation>À choisir&#xa0;: non gardée par la caisse</translation>
    </message>
    <message>
        <source>To choose: the till kept something else</source>
        <translation>À choisir&#xa0;: la caisse a gardé autre chose</translation>
    </message>
    <message>
        <source>To choose: changed on both sides</source>
        <translation>À choisir&#xa0;: modifiée des deux côtés</translation>
    </message>
    <message>
        <source>To choose: deleted on the till</source>
        <translation>À choisir&#xa0;: supprimée sur la caisse</translation>
    </message>
    <message>
        <source>To choose: changed on the till</source>
        <translation>À choisir&#xa0;: modifiée sur la caisse</translation>
    </message>
</context>
<context>
    <name>StepWords</name>
    <message>
        <source>“%1” deleted from this computer</source>
        <translation>Fiche de %1 supprimée de cet ordinateur</translation>
    </message>
    <message>
        <source>“%1” deleted. %2</source>
        <translation>Fiche «&#xa0;%1&#xa0;» supprimée. %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln customers deleted from this computer</source>
        <translation>
            <numerusform>%Ln fiche supprimée de cet ordinateur</numerusform>
            <numerusform>%Ln fiches supprimées de cet ordinateur</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln customers deleted. %1</source>
        <translation>
            <numerusform>%Ln fiche supprimée. %1</numerusform>
            <numerusform>%Ln fiches supprimées. %1</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” blacklisted</source>
        <translation>Fiche de %1 mise en liste noire</translation>
    </message>
    <message numerus="yes">
        <source>%Ln customers blacklisted</source>
        <translation>
            <numerusform>%Ln fiche mise en liste noire</numerusform>
            <numerusform>%Ln fiches mises en liste noire</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” removed from the blacklist</source>
        <translation>Fiche de %1 retirée de la liste noire</translation>
    </message>
    <message numerus="yes">
        <source>%Ln customers removed from the blacklist</source>
        <translation>
            <numerusform>%Ln fiche retirée de la liste noire</numerusform>
            <numerusform>%Ln fiches retirées de la liste noire</numerusform>
        </translation>
    </message>
    <message>
        <source>new customer %1</source>
        <translation>nouveau client %1</translation>
    </message>
    <message>
        <source>edit %1</source>
        <translation>modifier %1</translation>
    </message>
    <message>
        <source>draft %1</source>
        <translation>brouillon %1</translation>
    </message>
    <message>
        <source>delete %1</source>
        <translation>supprimer %1</translation>
    </message>
    <message numerus="yes">
        <source>delete %Ln customers</source>
        <translation>
            <numerusform>supprimer %Ln client</numerusform>
            <numerusform>supprimer %Ln clients</numerusform>
        </translation>
    </message>
    <message>
        <source>blacklist %1</source>
        <translation>mettre %1 en liste noire</translation>
    </message>
    <message numerus="yes">
        <source>blacklist %Ln customers</source>
        <translation>
            <numerusform>mettre %Ln client en liste noire</numerusform>
            <numerusform>mettre %Ln clients en liste noire</numerusform>
        </translation>
    </message>
    <message>
        <source>remove %1 from the blacklist</source>
        <translation>retirer %1 de la liste noire</translation>
    </message>
    <message numerus="yes">
        <source>remove %Ln customers from the blacklist</source>
        <translation>
            <numerusform>retirer %Ln client de la liste noire</numerusform>
            <numerusform>retirer %Ln clients de la liste noire</numerusform>
        </translation>
    </message>
    <message>
        <source>close the form of %1</source>
        <translation>fermer la fiche de %1</translation>
    </message>
    <message>
        <source>discard the unfinished form of %1</source>
        <translation>abandonner la fiche non terminée de %1</translation>
    </message>
    <message>
        <source>Deleting customers…</source>
        <translation>Suppression des fiches…</translation>
    </message>
    <message>
        <source>Blacklisting customers…</source>
        <translation>Mise en liste noire des fiches…</translation>
    </message>
    <message>
        <source>Removing customers from the blacklist…</source>
        <translation>Retrait des fiches de la liste noire…</translation>
    </message>
    <message>
        <source>Undoing: %1</source>
        <translation>Annulation en cours&#xa0;: %1</translation>
    </message>
    <message>
        <source>Doing again: %1</source>
        <translation>Rétablissement en cours&#xa0;: %1</translation>
    </message>
    <message>
        <source>Stopped. %1</source>
        <translation>Arrêté. %1</translation>
    </message>
    <message>
        <source>“%1”: two customers merged</source>
        <translation>«&#xa0;%1&#xa0;»&#xa0;: deux fiches fusionnées</translation>
    </message>
    <message numerus="yes">
        <source>%Ln customers merged with their double</source>
        <translation>
            <numerusform>%Ln fiche fusionnée avec son doublon</numerusform>
            <numerusform>%Ln fiches fusionnées avec leur doublon</numerusform>
        </translation>
    </message>
    <message>
        <source>merge %1</source>
        <translation>fusionner %1</translation>
    </message>
    <message numerus="yes">
        <source>merge %Ln customers</source>
        <translation>
            <numerusform>fusionner %Ln fiche</numerusform>
            <numerusform>fusionner %Ln fiches</numerusform>
        </translation>
    </message>
    <message>
        <source>Merging customers…</source>
        <translation>Fusion des fiches…</translation>
    </message>
    <message>
        <source>%1 of “%2” changed</source>
        <translation>%1 de «&#xa0;%2&#xa0;» modifié</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln customers changed</source>
        <translation>
            <numerusform>%1&#xa0;: %Ln fiche modifiée</numerusform>
            <numerusform>%1&#xa0;: %Ln fiches modifiées</numerusform>
        </translation>
    </message>
    <message>
        <source>change %1 of %2</source>
        <comment>field, customer</comment>
        <translation>modifier %1 de %2</translation>
    </message>
    <message numerus="yes">
        <source>change %1 of %Ln customers</source>
        <translation>
            <numerusform>modifier %1 de %Ln fiche</numerusform>
            <numerusform>modifier %1 de %Ln fiches</numerusform>
        </translation>
    </message>
    <message>
        <source>Changing customers…</source>
        <translation>Modification des fiches…</translation>
    </message>
    <message>
        <source>separate %1</source>
        <translation>séparer %1</translation>
    </message>
    <message>
        <source>import %1</source>
        <translation>importer %1</translation>
    </message>
    <message numerus="yes">
        <source>import %Ln customers</source>
        <translation>
            <numerusform>importer %Ln client</numerusform>
            <numerusform>importer %Ln clients</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StoreSentences</name>
    <message>
        <source>The file %1 was not made by Carnet. It was left as it is. Choose another folder with --data.</source>
        <translation>Le fichier %1 ne vient pas de Carnet. Il n’a pas été touché. Choisissez un autre dossier avec --data.</translation>
    </message>
    <message>
        <source>The file %1 was written by a newer Carnet. It was left as it is. Install the newer version to open it.</source>
        <translation>Le fichier %1 a été écrit par un Carnet plus récent. Il n’a pas été touché. Installez la nouvelle version pour l’ouvrir.</translation>
    </message>
    <message>
        <source>No room is left on this computer to open %1. Free some space, then start Carnet again.</source>
        <translation>Plus de place sur cet ordinateur pour ouvrir %1. Libérez de l’espace puis relancez Carnet.</translation>
    </message>
    <message>
        <source>Carnet may not write to %1. Make the file and its folder writable, then start Carnet again.</source>
        <translation>Carnet ne peut pas écrire dans %1. Rendez le fichier et son dossier modifiables puis relancez Carnet.</translation>
    </message>
    <message>
        <source>Another program is using %1. Close that program, then start Carnet again.</source>
        <translation>Un autre logiciel utilise %1. Fermez ce logiciel puis relancez Carnet.</translation>
    </message>
    <message>
        <source>The file %1 could not be opened. It was left as it is.</source>
        <translation>Le fichier %1 n’a pas pu être ouvert. Il n’a pas été touché.</translation>
    </message>
    <message>
        <source>The customers&apos; file is damaged. A backup can take its place: nothing is deleted.</source>
        <translation>Le fichier des clients est endommagé. Une sauvegarde peut le remplacer&#xa0;: rien n’est supprimé.</translation>
    </message>
    <message>
        <source>The file %1 is damaged.</source>
        <translation>Le fichier %1 est endommagé.</translation>
    </message>
    <message>
        <source>The customers&apos; file %1 is gone.</source>
        <translation>Le fichier des clients %1 a disparu.</translation>
    </message>
    <message>
        <source>No room is left on this computer.</source>
        <translation>Plus de place sur cet ordinateur.</translation>
    </message>
    <message>
        <source>This computer does not let Carnet write into its folder.</source>
        <translation>Cet ordinateur n’autorise pas Carnet à écrire dans son dossier.</translation>
    </message>
    <message>
        <source>Another program is using the customers&apos; file.</source>
        <translation>Un autre logiciel utilise le fichier des clients.</translation>
    </message>
    <message>
        <source>It is tried again at the next start.</source>
        <translation>Nouvel essai au prochain démarrage.</translation>
    </message>
    <message>
        <source>No room left on this computer. What was there is kept; free some space, then try again.</source>
        <translation>Plus de place sur cet ordinateur. Ce qui y était est conservé&#x202f;; libérez de l’espace puis réessayez.</translation>
    </message>
    <message>
        <source>This computer does not let Carnet write into its folder. Make the folder writable, then try again.</source>
        <translation>Cet ordinateur n’autorise pas Carnet à écrire dans son dossier. Autorisez l’écriture dans ce dossier puis réessayez.</translation>
    </message>
    <message>
        <source>Another program is using the customers&apos; file. Close that program, then try again.</source>
        <translation>Un autre logiciel utilise le fichier des clients. Fermez ce logiciel puis réessayez.</translation>
    </message>
    <message>
        <source>The customers&apos; file could not be written. What was there is kept; try again.</source>
        <translation>Le fichier des clients n’a pas pu être écrit. Ce qui y était est conservé&#x202f;; réessayez.</translation>
    </message>
    <message>
        <source>Carnet is open with these customers on this computer and does not answer: it runs in another session, or it hangs. Close it there, then try again.</source>
        <translation>Carnet est ouvert avec ces clients sur cet ordinateur et ne répond pas&#xa0;: il tourne dans une autre session, ou il est bloqué. Fermez-le là-bas, puis réessayez.</translation>
    </message>
    <message>
        <source>Carnet was opened with these customers on the computer “%1”, and was not closed there. If it still runs there, close it there first: two programs on one file could damage it. If it does not, because it was stopped or the computer was switched off, open them here anyway.</source>
        <translation>Carnet a été ouvert avec ces clients sur l’ordinateur «&#xa0;%1&#xa0;» et n’y a pas été fermé. S’il y tourne encore, fermez-le d’abord là-bas&#xa0;: deux logiciels sur un même fichier pourraient l’endommager. Sinon, parce qu’il a été arrêté ou que l’ordinateur a été éteint, ouvrez-les quand même ici.</translation>
    </message>
</context>
<context>
    <name>SupportDetails</name>
    <message>
        <source>Customer file %1, %2 backups %3, log %4</source>
        <translation>Fichier des clients %1, %2 sauvegardes %3, journal %4</translation>
    </message>
    <message>
        <source>The till answers.</source>
        <translation>La caisse répond.</translation>
    </message>
    <message>
        <source>The till was not asked yet.</source>
        <translation>La caisse n’a pas encore été interrogée.</translation>
    </message>
    <message>
        <source>No till is connected.</source>
        <translation>Aucune caisse n’est connectée.</translation>
    </message>
    <message>
        <source>The till does not accept the key.</source>
        <translation>La caisse refuse la clé.</translation>
    </message>
    <message>
        <source>The till cannot be used at the moment (%1).</source>
        <translation>La caisse n’est pas utilisable en ce moment (%1).</translation>
    </message>
    <message>
        <source>Language %1, text %2 pt</source>
        <translation>Langue %1, texte %2 pt</translation>
    </message>
    <message>
        <source>Training shop</source>
        <translation>Boutique d’entraînement</translation>
    </message>
    <message>
        <source>A real shop</source>
        <translation>Une vraie boutique</translation>
    </message>
    <message numerus="yes">
        <source>%Ln customers</source>
        <translation>
            <numerusform>%Ln client</numerusform>
            <numerusform>%Ln clients</numerusform>
        </translation>
    </message>
    <message>
        <source>Waiting %L1, on their way %L2, to look at %L3, in doubt %L4, drafts %L5</source>
        <translation>En attente %L1, en route %L2, à traiter %L3, à vérifier %L4, brouillons %L5</translation>
    </message>
    <message>
        <source>List of the till read on %1</source>
        <translation>Liste de la caisse lue le %1</translation>
    </message>
    <message>
        <source>List of the till never read</source>
        <translation>Liste de la caisse jamais lue</translation>
    </message>
</context>
<context>
    <name>TillSentences</name>
    <message>
        <source>The till asks to wait. Try again in a few minutes.</source>
        <translation>La caisse demande de patienter. Réessayez dans quelques minutes.</translation>
    </message>
    <message>
        <source>This computer could not check that it is talking to your till. Nothing was sent. Check the computer&apos;s date and your network.</source>
        <translation>Impossible de vérifier que c’est bien votre caisse. Rien n’a été envoyé. Vérifiez la date de l’ordinateur et le réseau.</translation>
    </message>
    <message>
        <source>The till cannot be reached. Check the network of this computer.</source>
        <translation>La caisse est injoignable. Vérifiez le réseau de cet ordinateur.</translation>
    </message>
    <message>
        <source>The till did not answer in time. Try again later.</source>
        <translation>La caisse n’a pas répondu à temps. Réessayez plus tard.</translation>
    </message>
    <message>
        <source>Stopped. Nothing was changed here.</source>
        <translation>Arrêté. Rien n’a été modifié ici.</translation>
    </message>
    <message>
        <source>%1 Nothing was changed here.</source>
        <translation>%1 Rien n’a été modifié ici.</translation>
    </message>
    <message>
        <source>The connection dropped before the whole answer had come. Nothing was changed here.</source>
        <translation>La connexion a coupé avant la fin de la réponse. Rien n’a été modifié ici.</translation>
    </message>
    <message>
        <source>The till does not accept this key for shop %1. Check both values, and that the shop&apos;s web services are switched on.</source>
        <translation>La caisse n’accepte pas cette clé pour la boutique %1. Vérifiez les deux valeurs, et que les services web de la boutique sont activés.</translation>
    </message>
    <message>
        <source>This computer could not check that it is talking to your till. Check the computer&apos;s date and your network.</source>
        <translation>Impossible de vérifier que c’est bien votre caisse. Vérifiez la date de l’ordinateur et le réseau.</translation>
    </message>
    <message>
        <source>The till gave an answer this program does not understand.</source>
        <translation>La caisse a répondu quelque chose d’incompréhensible.</translation>
    </message>
    <message>
        <source>A web page came in place of the till&apos;s answer. Perhaps this network wants you to log in first.</source>
        <translation>Une page web est venue à la place de la réponse de la caisse. Ce réseau demande peut-être d’abord une identification.</translation>
    </message>
    <message>
        <source>The till is too busy, or out of order.</source>
        <translation>La caisse est trop occupée, ou en panne.</translation>
    </message>
    <message>
        <source>This network&apos;s proxy wants a name and a password before it lets anything through. Ask who looks after the network.</source>
        <translation>Le proxy de ce réseau demande un nom et un mot de passe avant de laisser passer quoi que ce soit. Voyez avec la personne qui s’occupe du réseau.</translation>
    </message>
    <message>
        <source>The till does not accept this key for shop %1. Check both values, and that the shop&apos;s web services are switched on. Nothing was sent.</source>
        <translation>La caisse n’accepte pas cette clé pour la boutique %1. Vérifiez les deux valeurs, et que les services web de la boutique sont activés. Rien n’a été envoyé.</translation>
    </message>
    <message>
        <source>The till refused: “%1”. Nothing was changed here.</source>
        <translation>La caisse a refusé&#xa0;: «&#xa0;%1&#xa0;». Rien n’a été modifié ici.</translation>
    </message>
    <message>
        <source>A web filter, or the till&apos;s server, turned the request away (code %1). Nothing was changed here.</source>
        <translation>Un filtre web, ou la caisse elle-même, a rejeté la demande (code %1). Rien n’a été modifié ici.</translation>
    </message>
    <message>
        <source>The till&apos;s list looks incomplete. What it does not show may be there all the same. Nothing was changed here.</source>
        <translation>La liste de la caisse semble incomplète. Ce qu’elle ne montre pas y est peut-être quand même. Rien n’a été modifié ici.</translation>
    </message>
</context>
<context>
    <name>ValueWords</name>
    <message>
        <source>Yes</source>
        <translation>Oui</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Non</translation>
    </message>
</context>
<context>
    <name>carnet::AboutDialog</name>
    <message>
        <source>About Carnet</source>
        <translation>À propos de Carnet</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>Version %1</translation>
    </message>
    <message>
        <source>Made with</source>
        <translation>Conçu avec</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>The customers of your Kash.click till: look them up, write and correct them, with or without a connection.</source>
        <translation>Les clients de votre caisse Kash.click&#xa0;: consultez, ajoutez et corrigez-les, avec ou sans connexion.</translation>
    </message>
    <message>
        <source>Free software under the MIT licence.</source>
        <translation>Logiciel libre sous licence MIT.</translation>
    </message>
    <message>
        <source>Licences…</source>
        <translation>Licences…</translation>
    </message>
    <message>
        <source>Copy details for support</source>
        <translation>Copier les détails pour l’assistance</translation>
    </message>
    <message>
        <source>Show the log folder</source>
        <translation>Ouvrir le dossier du journal</translation>
    </message>
    <message>
        <source>Copied. It holds versions, sizes and states, and no personal data.</source>
        <translation>Copié. On y lit des versions, des tailles et des états, et aucune donnée personnelle.</translation>
    </message>
</context>
<context>
    <name>carnet::AddressSection</name>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>&amp;Adresse</translation>
    </message>
    <message>
        <source>Address line &amp;2</source>
        <translation>Complément d’adresse</translation>
    </message>
    <message>
        <source>Post&amp;code</source>
        <translation>&amp;Code postal</translation>
    </message>
    <message>
        <source>&amp;Town</source>
        <translation>&amp;Ville</translation>
    </message>
    <message>
        <source>Countr&amp;y</source>
        <translation>Pa&amp;ys</translation>
    </message>
    <message>
        <source>Delivery note</source>
        <translation>Consigne de livraison</translation>
    </message>
    <message>
        <source>Latitude</source>
        <translation>Latitude</translation>
    </message>
    <message>
        <source>Longitude</source>
        <translation>Longitude</translation>
    </message>
</context>
<context>
    <name>carnet::BlacklistSection</name>
    <message>
        <source>Blacklist</source>
        <translation>Liste noire</translation>
    </message>
    <message>
        <source>Blac&amp;klisted customer</source>
        <translation>Client en &amp;liste noire</translation>
    </message>
    <message>
        <source>The name is shown in red with a mark in every list.</source>
        <translation>Le nom apparaît en rouge, avec une marque, dans toutes les listes.</translation>
    </message>
</context>
<context>
    <name>carnet::BulkChangeDialog</name>
    <message>
        <source>&amp;By</source>
        <translation>&amp;Par</translation>
    </message>
    <message>
        <source>Change a field</source>
        <translation>Modifier un champ</translation>
    </message>
    <message numerus="yes">
        <source>Change a field of %Ln customers</source>
        <translation>
            <numerusform>Modifier un champ de %Ln fiche</numerusform>
            <numerusform>Modifier un champ de %Ln fiches</numerusform>
        </translation>
    </message>
    <message>
        <source>Set to</source>
        <translation>Mettre</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Vider</translation>
    </message>
    <message>
        <source>UPPER CASE</source>
        <translation>MAJUSCULES</translation>
    </message>
    <message>
        <source>lower case</source>
        <translation>minuscules</translation>
    </message>
    <message>
        <source>Title Case</source>
        <translation>Initiales En Majuscules</translation>
    </message>
    <message>
        <source>Replace text</source>
        <translation>Remplacer un texte</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Oui</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Non</translation>
    </message>
    <message>
        <source>&amp;Field</source>
        <translation>C&amp;hamp</translation>
    </message>
    <message>
        <source>&amp;Change</source>
        <translation>&amp;Modification</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>&amp;Text</source>
        <translation>&amp;Texte</translation>
    </message>
    <message>
        <source>&amp;New value</source>
        <translation>&amp;Nouvelle valeur</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>Say which text.</source>
        <translation>Indiquez le texte.</translation>
    </message>
    <message>
        <source>Say which value.</source>
        <translation>Indiquez la valeur.</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Décompte…</translation>
    </message>
    <message>
        <source>Nothing would change.</source>
        <translation>Rien ne changerait.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln customers would change.</source>
        <translation>
            <numerusform>%Ln fiche serait modifiée.</numerusform>
            <numerusform>%Ln fiches seraient modifiées.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln would become drafts, for the value breaks a rule.</source>
        <translation>
            <numerusform>%Ln deviendrait un brouillon, car la valeur enfreint une règle.</numerusform>
            <numerusform>%Ln deviendraient des brouillons, car la valeur enfreint une règle.</numerusform>
        </translation>
    </message>
    <message>
        <source>They wait in the outbox until you send them.</source>
        <translation>Elles attendent dans la boîte d’envoi que vous les envoyiez.</translation>
    </message>
    <message numerus="yes">
        <source>Change %Ln customers</source>
        <translation>
            <numerusform>Modifier %Ln fiche</numerusform>
            <numerusform>Modifier %Ln fiches</numerusform>
        </translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Avant</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Après</translation>
    </message>
</context>
<context>
    <name>carnet::BusyLine</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>carnet::BusyReport</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>Reading the till&apos;s customers…</source>
        <translation>Lecture des clients de la caisse…</translation>
    </message>
    <message numerus="yes">
        <source>Copying %Ln customers…</source>
        <translation>
            <numerusform>Copie de %Ln client…</numerusform>
            <numerusform>Copie de %Ln clients…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>carnet::Calendar</name>
    <message>
        <source>Previous month</source>
        <translation>Mois précédent</translation>
    </message>
    <message>
        <source>Next month</source>
        <translation>Mois suivant</translation>
    </message>
</context>
<context>
    <name>carnet::CardSection</name>
    <message>
        <source>Card and till</source>
        <translation>Carte et caisse</translation>
    </message>
    <message>
        <source>Card &amp;barcode</source>
        <translation>Code-&amp;barres de la carte</translation>
    </message>
    <message>
        <source>Scan the card here, from any field</source>
        <translation>Scannez-la, quel que soit le champ</translation>
    </message>
    <message>
        <source>Accounting code</source>
        <translation>Code comptable</translation>
    </message>
    <message>
        <source>Position on till screen</source>
        <translation>Position sur l’écran de caisse</translation>
    </message>
</context>
<context>
    <name>carnet::CheckStep</name>
    <message>
        <source>All %1</source>
        <translation>Toutes %1</translation>
    </message>
    <message>
        <source>New %1</source>
        <translation>Nouvelles %1</translation>
    </message>
    <message>
        <source>Already here %1</source>
        <translation>Déjà là %1</translation>
    </message>
    <message>
        <source>Problems %1</source>
        <translation>Problèmes %1</translation>
    </message>
    <message>
        <source>When replacing, &amp;empty cells empty the field</source>
        <translation>En remplaçant, une cellule &amp;vide vide le champ</translation>
    </message>
    <message>
        <source>Check the rows</source>
        <translation>Contrôlez les lignes</translation>
    </message>
    <message>
        <source>Rows of the file</source>
        <translation>Lignes du fichier</translation>
    </message>
    <message>
        <source>Problems, by cause</source>
        <translation>Problèmes, par cause</translation>
    </message>
    <message numerus="yes">
        <source>&amp;What happens with the %Ln selected rows</source>
        <translation>
            <numerusform>&amp;Que faire de la ligne choisie</numerusform>
            <numerusform>&amp;Que faire des %Ln lignes choisies</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>carnet::ColumnLayout</name>
    <message>
        <source>Reset the columns</source>
        <translation>Rétablir les colonnes</translation>
    </message>
</context>
<context>
    <name>carnet::ColumnsStep</name>
    <message>
        <source>Match the columns of your file</source>
        <translation>Faites correspondre les colonnes</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>Dans le fichier</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>Exemples</translation>
    </message>
    <message>
        <source>Goes to</source>
        <translation>Va dans</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>Goes to: %1</source>
        <translation>Va dans&#xa0;: %1</translation>
    </message>
    <message>
        <source>Nothing is written yet. Judging the rows: %L1 %</source>
        <translation>Rien n’est encore écrit. Examen des lignes&#xa0;: %L1 %</translation>
    </message>
    <message numerus="yes">
        <source>Nothing is written yet. Next: you see the %Ln rows, the problems and the %1 that look like existing customers.</source>
        <translation>
            <numerusform>Rien n’est encore écrit. Ensuite&#xa0;: vous voyez la ligne, les problèmes et les %1 qui ressemblent à des clients existants.</numerusform>
            <numerusform>Rien n’est encore écrit. Ensuite&#xa0;: vous voyez les %Ln lignes, les problèmes et les %1 qui ressemblent à des clients existants.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing is written yet. Next: you see the %Ln rows and the problems.</source>
        <translation>
            <numerusform>Rien n’est encore écrit. Ensuite&#xa0;: vous voyez la ligne et les problèmes.</numerusform>
            <numerusform>Rien n’est encore écrit. Ensuite&#xa0;: vous voyez les %Ln lignes et les problèmes.</numerusform>
        </translation>
    </message>
    <message>
        <source>A field is chosen twice. Choose another one for one of the two columns.</source>
        <translation>Un champ est choisi deux fois. Choisissez-en un autre pour l’une des deux colonnes.</translation>
    </message>
    <message>
        <source>Choose for at least one column where it goes.</source>
        <translation>Dites pour au moins une colonne où elle va.</translation>
    </message>
    <message>
        <source>Chosen twice</source>
        <translation>Choisi deux fois</translation>
    </message>
    <message>
        <source>Leave as they are</source>
        <translation>Laisser tel quel</translation>
    </message>
    <message>
        <source>Left as they are</source>
        <translation>Laissé tel quel</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>Réparer</translation>
    </message>
</context>
<context>
    <name>carnet::CompanySection</name>
    <message>
        <source>Company</source>
        <translation>Entreprise</translation>
    </message>
    <message>
        <source>&amp;SIRET</source>
        <translation>&amp;SIRET</translation>
    </message>
    <message>
        <source>&amp;VAT number</source>
        <translation>N°&#xa0;de TVA</translation>
    </message>
    <message>
        <source>Re&amp;gistration no.</source>
        <translation>N°&#xa0;d’immatric&amp;ulation</translation>
    </message>
</context>
<context>
    <name>carnet::ConditionRow</name>
    <message>
        <source>is</source>
        <translation>est</translation>
    </message>
    <message>
        <source>begins with</source>
        <translation>commence par</translation>
    </message>
    <message>
        <source>contains</source>
        <translation>contient</translation>
    </message>
    <message>
        <source>is empty</source>
        <translation>est vide</translation>
    </message>
    <message>
        <source>is not empty</source>
        <translation>n’est pas vide</translation>
    </message>
    <message>
        <source>before</source>
        <translation>avant</translation>
    </message>
    <message>
        <source>after</source>
        <translation>après</translation>
    </message>
    <message>
        <source>this month</source>
        <translation>ce mois-ci</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Champ</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>Condition</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>Remove this condition</source>
        <translation>Retirer cette condition</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Modified</source>
        <translation>Modifiée</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Oui</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Non</translation>
    </message>
</context>
<context>
    <name>carnet::ConflictDialog</name>
    <message>
        <source>Compare</source>
        <translation>Comparer</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Ici</translation>
    </message>
    <message>
        <source>The till&apos;s</source>
        <translation>Sur la caisse</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Avant</translation>
    </message>
    <message>
        <source>%1, mine: %2</source>
        <translation>%1, ici&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1, the till&apos;s: %2</source>
        <translation>%1, sur la caisse&#xa0;: %2</translation>
    </message>
    <message>
        <source>All mine</source>
        <translation>Tout garder d’ici</translation>
    </message>
    <message>
        <source>All the till&apos;s</source>
        <translation>Tout garder de la caisse</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>%1 was also changed on the till. Choose what to keep.</source>
        <translation>La fiche de %1 a aussi changé sur la caisse. Choisissez ce qu’il faut garder.</translation>
    </message>
    <message>
        <source>Nothing is sent before you save your choice.</source>
        <translation>Rien ne part avant l’enregistrement de votre choix.</translation>
    </message>
    <message>
        <source>%1, before: %2</source>
        <translation>%1, avant&#xa0;: %2</translation>
    </message>
    <message>
        <source>The till kept something else of %1. Choose what to keep.</source>
        <translation>Pour la fiche de %1, la caisse a gardé autre chose. Choisissez ce qu’il faut garder.</translation>
    </message>
    <message>
        <source>Something changed while you chose.</source>
        <translation>Quelque chose a changé pendant votre choix.</translation>
    </message>
    <message>
        <source>What was still as you saw it is settled. Choose the rest again.</source>
        <translation>Ce qui était encore comme vous l’avez vu est réglé. Choisissez de nouveau pour le reste.</translation>
    </message>
    <message>
        <source>not changed</source>
        <translation>non modifié</translation>
    </message>
</context>
<context>
    <name>carnet::ConnectionDialog</name>
    <message>
        <source>Show the key</source>
        <translation>Afficher la clé</translation>
    </message>
    <message>
        <source>Hide the key</source>
        <translation>Masquer la clé</translation>
    </message>
    <message>
        <source>No keyring was found. The key will be asked again at each start.</source>
        <translation>Aucun trousseau trouvé. La clé sera redemandée à chaque démarrage.</translation>
    </message>
    <message>
        <source>A key is kept. Type another one to replace it.</source>
        <translation>Une clé est conservée. Saisissez-en une autre pour la remplacer.</translation>
    </message>
    <message>
        <source>Kept in the Windows credential store, never in a file</source>
        <translation>Conservée dans le coffre de Windows, jamais dans un fichier</translation>
    </message>
    <message>
        <source>Kept in the keyring of this computer, never in a file</source>
        <translation>Conservée dans le trousseau de cet ordinateur, jamais dans un fichier</translation>
    </message>
    <message>
        <source>Enter the shop number and the API key first.</source>
        <translation>Saisissez d’abord le numéro de boutique et la clé API.</translation>
    </message>
    <message>
        <source>The till did not answer within 10 seconds. You can save anyway and send later.</source>
        <translation>La caisse n’a pas répondu en 10 secondes. Vous pouvez enregistrer quand même et envoyer plus tard.</translation>
    </message>
    <message>
        <source>It works.</source>
        <translation>Tout fonctionne.</translation>
    </message>
    <message numerus="yes">
        <source>Shop %1 answered in %2 s. %Ln customers found.</source>
        <translation>
            <numerusform>La boutique %1 a répondu en %2&#xa0;s. %Ln client trouvé.</numerusform>
            <numerusform>La boutique %1 a répondu en %2&#xa0;s. %Ln clients trouvés.</numerusform>
        </translation>
    </message>
    <message>
        <source>Shop %1 answered in %2 s and is showing its customers.</source>
        <translation>La boutique %1 a répondu en %2&#xa0;s et montre ses clients.</translation>
    </message>
    <message>
        <source>The keyring was not opened. Type the key here, or open it and start again.</source>
        <translation>Le trousseau n’a pas été ouvert. Saisissez la clé ici, ou ouvrez-le et redémarrez.</translation>
    </message>
    <message>
        <source>Characters that cannot be seen, or quotation marks, were taken out.</source>
        <translation>Des caractères invisibles, ou des guillemets, ont été retirés.</translation>
    </message>
</context>
<context>
    <name>carnet::ContactSection</name>
    <message>
        <source>Contact</source>
        <translation>Contact</translation>
    </message>
    <message>
        <source>E-&amp;mail</source>
        <translation>E-&amp;mail</translation>
    </message>
    <message>
        <source>&amp;Phone</source>
        <translation>&amp;Téléphone</translation>
    </message>
    <message>
        <source>&amp;Other phone</source>
        <translation>Aut&amp;re téléphone</translation>
    </message>
</context>
<context>
    <name>carnet::CorrectionLine</name>
    <message numerus="yes">
        <source>%n fields to correct: %1</source>
        <translation>
            <numerusform>%n champ à corriger&#xa0;: %1</numerusform>
            <numerusform>%n champs à corriger&#xa0;: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Ready to send</source>
        <translation>Prête à partir</translation>
    </message>
    <message numerus="yes">
        <source>Ready, %n points to check: %1</source>
        <translation>
            <numerusform>Prête, %n point à vérifier&#xa0;: %1</numerusform>
            <numerusform>Prête, %n points à vérifier&#xa0;: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>carnet::CustomerCommands</name>
    <message>
        <source>Remove from &amp;blacklist</source>
        <translation>Retirer de la &amp;liste noire</translation>
    </message>
    <message>
        <source>&amp;Blacklist</source>
        <translation>Mettre en &amp;liste noire</translation>
    </message>
    <message>
        <source>The till follows when you send.</source>
        <translation>La caisse suivra quand vous enverrez.</translation>
    </message>
    <message>
        <source>The till follows in a moment.</source>
        <translation>La caisse suit dans un instant.</translation>
    </message>
    <message>
        <source>The till follows once it can be reached.</source>
        <translation>La caisse suivra dès qu’elle sera joignable.</translation>
    </message>
</context>
<context>
    <name>carnet::CustomerDelegate</name>
    <message>
        <source>Blacklisted</source>
        <translation>En liste noire</translation>
    </message>
    <message>
        <source>Unfinished form</source>
        <translation>Fiche non terminée</translation>
    </message>
</context>
<context>
    <name>carnet::CustomerEditing</name>
    <message>
        <source>Unfinished form discarded: %1</source>
        <translation>Fiche non terminée abandonnée&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1 has changed since. Choose what to keep.</source>
        <translation>La fiche de %1 a changé depuis. Choisissez ce qu’il faut garder.</translation>
    </message>
    <message>
        <source>In the form</source>
        <translation>Dans la fiche</translation>
    </message>
    <message>
        <source>%1, in the form: %2</source>
        <translation>%1, dans la fiche&#xa0;: %2</translation>
    </message>
    <message>
        <source>All from the form</source>
        <translation>Tout prendre de la fiche</translation>
    </message>
    <message>
        <source>Changed since</source>
        <translation>Changée depuis</translation>
    </message>
    <message>
        <source>%1, changed since: %2</source>
        <translation>%1, changée depuis&#xa0;: %2</translation>
    </message>
    <message>
        <source>All changed since</source>
        <translation>Tout ce qui a changé depuis</translation>
    </message>
    <message>
        <source>Nothing is saved before you save the form.</source>
        <translation>Rien n’est enregistré avant que vous enregistriez la fiche.</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Unfinished form kept: %1</source>
        <translation>Fiche non terminée conservée&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1 has changed since. What you typed stays.</source>
        <translation>La fiche de %1 a changé depuis. Ce que vous avez saisi reste.</translation>
    </message>
</context>
<context>
    <name>carnet::CustomerForm</name>
    <message>
        <source>Sections</source>
        <translation>Rubriques</translation>
    </message>
    <message>
        <source>Save and new</source>
        <translation>Enregistrer et nouvelle fiche</translation>
    </message>
    <message>
        <source>Save, then open an empty form (Ctrl+Shift+Enter)</source>
        <translation>Enregistrer, puis ouvrir une fiche vide (Ctrl+Maj+Entrée)</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Save on this computer (Ctrl+S)</source>
        <translation>Enregistrer sur cet ordinateur (Ctrl+S)</translation>
    </message>
    <message>
        <source>Edit customer</source>
        <translation>Modifier la fiche</translation>
    </message>
    <message>
        <source>New customer</source>
        <translation>Nouveau client</translation>
    </message>
    <message>
        <source>Save as draft</source>
        <translation>Enregistrer en brouillon</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Close and keep what was typed as an unfinished form (Esc)</source>
        <translation>Fermer et conserver la saisie comme fiche non terminée (Échap)</translation>
    </message>
    <message>
        <source>This customer was deleted since the form was left.</source>
        <translation>Ce client a été supprimé depuis que cette fiche a été laissée.</translation>
    </message>
    <message>
        <source>Saving makes a new one.</source>
        <translation>L’enregistrer crée une nouvelle fiche.</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Enregistrement…</translation>
    </message>
</context>
<context>
    <name>carnet::CustomerModel</name>
    <message>
        <source>%1, blacklisted</source>
        <translation>%1, en liste noire</translation>
    </message>
    <message>
        <source>State: %1</source>
        <translation>État&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1, unfinished form</source>
        <translation>%1, fiche non terminée</translation>
    </message>
</context>
<context>
    <name>carnet::CustomerTable</name>
    <message>
        <source>Customers</source>
        <translation>Clients</translation>
    </message>
</context>
<context>
    <name>carnet::CustomersPage</name>
    <message>
        <source>Customers</source>
        <translation>Clients</translation>
    </message>
    <message>
        <source>%1 of %2 found</source>
        <translation>%1 sur %2 trouvés</translation>
    </message>
    <message numerus="yes">
        <source>%Ln customers</source>
        <translation>
            <numerusform>%Ln client</numerusform>
            <numerusform>%Ln clients</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>%Ln sélectionné</numerusform>
            <numerusform>%Ln sélectionnés</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>carnet::DateEdit</name>
    <message>
        <source>Open the calendar</source>
        <translation>Ouvrir le calendrier</translation>
    </message>
    <message>
        <source>Open the calendar (F4)</source>
        <translation>Ouvrir le calendrier (F4)</translation>
    </message>
</context>
<context>
    <name>carnet::DetailsArea</name>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
</context>
<context>
    <name>carnet::DetailsPanel</name>
    <message>
        <source>Hide the details</source>
        <translation>Masquer les détails</translation>
    </message>
    <message>
        <source>Hide the details (F8)</source>
        <translation>Masquer les détails (F8)</translation>
    </message>
    <message>
        <source>Not on the till yet</source>
        <translation>Pas encore sur la caisse</translation>
    </message>
    <message>
        <source>Customer no. %1 on the till</source>
        <translation>Client n°&#xa0;%1 sur la caisse</translation>
    </message>
    <message>
        <source>Blacklisted</source>
        <translation>En liste noire</translation>
    </message>
    <message>
        <source>Show the number</source>
        <translation>Afficher le numéro</translation>
    </message>
    <message>
        <source>Sent to the till</source>
        <translation>Envois à la caisse</translation>
    </message>
    <message numerus="yes">
        <source>%Ln customers selected</source>
        <translation>
            <numerusform>%Ln client sélectionné</numerusform>
            <numerusform>%Ln clients sélectionnés</numerusform>
        </translation>
    </message>
    <message>
        <source>More</source>
        <translation>Plus</translation>
    </message>
    <message>
        <source>Unfinished form</source>
        <translation>Fiche non terminée</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Abandonner</translation>
    </message>
    <message>
        <source>Merged into this one</source>
        <translation>Fusionnées avec celle-ci</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>number, name</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Separate</source>
        <translation>Séparer</translation>
    </message>
    <message>
        <source>Lists both again</source>
        <translation>Affiche à nouveau les deux fiches</translation>
    </message>
    <message>
        <source>Listed again: %1</source>
        <translation>À nouveau dans la liste&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>carnet::DoubtPanel</name>
    <message>
        <source>It is there: mark as sent</source>
        <translation>Fiche présente&#xa0;: marquer envoyée</translation>
    </message>
    <message>
        <source>It is not there: send again</source>
        <translation>Fiche absente&#xa0;: renvoyer</translation>
    </message>
    <message>
        <source>Reading the till&apos;s customers…</source>
        <translation>Lecture des clients de la caisse…</translation>
    </message>
    <message>
        <source>Not on the till</source>
        <translation>Pas sur la caisse</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Renvoyer</translation>
    </message>
    <message>
        <source>Look on the till</source>
        <translation>Rechercher sur la caisse</translation>
    </message>
    <message>
        <source>A customer of the till looks like it. Is it this one?</source>
        <translation>Une fiche de la caisse lui ressemble. Est-ce celle-ci&#x202f;?</translation>
    </message>
    <message>
        <source>Several customers of the till look like it. Choose the right one.</source>
        <translation>Plusieurs fiches de la caisse lui ressemblent. Choisissez la bonne.</translation>
    </message>
    <message>
        <source>%1 (sent: %2)</source>
        <translation>%1 (envoyé&#xa0;: %2)</translation>
    </message>
    <message>
        <source>Holds what was sent</source>
        <translation>Contient ce qui a été envoyé</translation>
    </message>
    <message>
        <source>It is no. %1</source>
        <translation>C’est le n°&#xa0;%1</translation>
    </message>
    <message>
        <source>None of these: send again</source>
        <translation>Aucune de celles-ci&#xa0;: renvoyer</translation>
    </message>
    <message>
        <source>Nothing in the till&apos;s list looks like it. Sent again, it makes no duplicate.</source>
        <translation>Rien ne lui ressemble dans la liste de la caisse. La renvoyer ne fera pas de doublon.</translation>
    </message>
    <message>
        <source>Nothing in the till&apos;s list looks like it, but the list may be a minute old. Look again in a minute, before you send it again.</source>
        <translation>Rien ne lui ressemble dans la liste de la caisse, mais cette liste date peut-être d’une minute. Vérifiez de nouveau dans une minute avant de renvoyer.</translation>
    </message>
    <message>
        <source>Recommended. Reads the list of customers again and compares card, e-mail, phones, numbers and name.</source>
        <translation>Conseillé. Relit la liste des clients et compare carte, e-mail, téléphones, numéros et nom.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>carnet::DuplicatesPage</name>
    <message>
        <source>No duplicate of this customer was found.</source>
        <translation>Aucun doublon de cette fiche.</translation>
    </message>
    <message>
        <source>Remembered: these two are not the same customer.</source>
        <translation>Retenu&#xa0;: ce ne sont pas les mêmes clients.</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>Doublons</translation>
    </message>
    <message numerus="yes">
        <source>%Ln possible duplicates</source>
        <translation>
            <numerusform>%Ln doublon possible</numerusform>
            <numerusform>%Ln doublons possibles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>carnet::DuplicatesView</name>
    <message>
        <source>Duplicates</source>
        <translation>Doublons</translation>
    </message>
    <message>
        <source>No duplicates found</source>
        <translation>Aucun doublon</translation>
    </message>
</context>
<context>
    <name>carnet::EmptyPage</name>
    <message>
        <source>Clear search</source>
        <translation>Effacer la recherche</translation>
    </message>
    <message>
        <source>No customer has this card</source>
        <translation>Aucun client n’a cette carte</translation>
    </message>
    <message>
        <source>New customer with this card</source>
        <translation>Nouveau client avec cette carte</translation>
    </message>
    <message>
        <source>No customer matches “%1”</source>
        <translation>Aucun client ne correspond à «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>New customer named “%1”</source>
        <translation>Nouveau client nommé «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>No customers yet</source>
        <translation>Pas encore de clients</translation>
    </message>
    <message>
        <source>New customer</source>
        <translation>Nouveau client</translation>
    </message>
    <message>
        <source>Connect the till</source>
        <translation>Connecter la caisse</translation>
    </message>
    <message>
        <source>No companies</source>
        <translation>Aucune entreprise</translation>
    </message>
    <message>
        <source>No blacklisted customers</source>
        <translation>Aucun client en liste noire</translation>
    </message>
    <message>
        <source>Every customer has contact details</source>
        <translation>Tous les clients ont des coordonnées</translation>
    </message>
    <message>
        <source>No drafts</source>
        <translation>Aucun brouillon</translation>
    </message>
    <message>
        <source>No customer fulfils all conditions</source>
        <translation>Aucun client ne remplit toutes les conditions</translation>
    </message>
    <message>
        <source>Import a file</source>
        <translation>Importer un fichier</translation>
    </message>
    <message>
        <source>They appear here as soon as the till has told them. You can also import a file, or type the first one.</source>
        <translation>Ils apparaissent ici dès que la caisse les a envoyés. Vous pouvez aussi importer un fichier, ou saisir le premier.</translation>
    </message>
    <message>
        <source>Connect your till to fetch its customers, import a file, or type the first one.</source>
        <translation>Connectez votre caisse pour récupérer ses clients, importez un fichier, ou saisissez le premier.</translation>
    </message>
</context>
<context>
    <name>carnet::ExportDialog</name>
    <message>
        <source>Export…</source>
        <translation>Exporter…</translation>
    </message>
    <message>
        <source>Export customers</source>
        <translation>Exporter des clients</translation>
    </message>
    <message>
        <source>This file contains personal data.</source>
        <translation>Ce fichier contient des données personnelles.</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>Export en cours</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>&amp;All customers (%L1)</source>
        <translation>&amp;Tous les clients (%L1)</translation>
    </message>
    <message>
        <source>&amp;This view: %1 (%L2)</source>
        <translation>&amp;Cette vue&#xa0;: %1 (%L2)</translation>
    </message>
    <message>
        <source>The se&amp;lected customers (%L1)</source>
        <translation>Les clients &amp;sélectionnés (%L1)</translation>
    </message>
    <message>
        <source>CSV for Excel</source>
        <translation>CSV pour Excel</translation>
    </message>
    <message>
        <source>Plain CSV</source>
        <translation>CSV simple</translation>
    </message>
    <message>
        <source>Address book (vCard)</source>
        <translation>Carnet d’adresses (vCard)</translation>
    </message>
    <message>
        <source>All fields</source>
        <translation>Tous les champs</translation>
    </message>
    <message>
        <source>The columns of the list</source>
        <translation>Les colonnes de la liste</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>&amp;Format</translation>
    </message>
    <message>
        <source>&amp;Columns</source>
        <translation>C&amp;olonnes</translation>
    </message>
    <message>
        <source>Address books (*.vcf)</source>
        <translation>Carnets d’adresses (*.vcf)</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tableaux (*.csv)</translation>
    </message>
    <message>
        <source>customers</source>
        <translation>clients</translation>
    </message>
    <message>
        <source>Stopped. Nothing was written.</source>
        <translation>Arrêté. Rien n’a été écrit.</translation>
    </message>
</context>
<context>
    <name>carnet::FactRows</name>
    <message>
        <source>(emptied)</source>
        <translation>(vidé)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>carnet::FileStep</name>
    <message>
        <source>Choose a file…</source>
        <translation>Choisir un fichier…</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Choisissez un fichier</translation>
    </message>
    <message>
        <source>A table in CSV, an Excel workbook (.xlsx) or an address book (.vcf). Drop it here, or choose it.</source>
        <translation>Un tableau en CSV, un classeur Excel (.xlsx) ou un carnet d’adresses (.vcf). Déposez-le ici, ou choisissez-le.</translation>
    </message>
    <message>
        <source>Reading the file</source>
        <translation>Lecture du fichier</translation>
    </message>
    <message>
        <source>The first rows</source>
        <translation>Les premières lignes</translation>
    </message>
    <message>
        <source>The first row &amp;names the columns</source>
        <translation>La première ligne &amp;nomme les colonnes</translation>
    </message>
    <message>
        <source>&amp;Encoding</source>
        <translation>&amp;Encodage</translation>
    </message>
    <message>
        <source>&amp;Separator</source>
        <translation>&amp;Séparateur</translation>
    </message>
    <message>
        <source>S&amp;heet</source>
        <translation>&amp;Feuille</translation>
    </message>
    <message>
        <source>Reading %1…</source>
        <translation>Lecture de %1…</translation>
    </message>
    <message>
        <source>This file was not read.</source>
        <translation>Ce fichier n’a pas été lu.</translation>
    </message>
</context>
<context>
    <name>carnet::Files</name>
    <message>
        <source>There are no copied rows to paste. Copy some in a spreadsheet first.</source>
        <translation>Aucune ligne copiée à coller. Copiez-en d’abord dans un tableur.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln customers written to %1</source>
        <translation>
            <numerusform>%Ln client écrit dans %1</numerusform>
            <numerusform>%Ln clients écrits dans %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>carnet::FilterStrip</name>
    <message>
        <source>Filter</source>
        <translation>Filtrer</translation>
    </message>
    <message>
        <source>Add a condition</source>
        <translation>Ajouter une condition</translation>
    </message>
    <message>
        <source>Close the filter</source>
        <translation>Fermer le filtre</translation>
    </message>
    <message>
        <source>Name of the filter</source>
        <translation>Nom du filtre</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Save as filter</source>
        <translation>Enregistrer comme filtre</translation>
    </message>
</context>
<context>
    <name>carnet::FindingHeader</name>
    <message>
        <source>Look again</source>
        <translation>Chercher à nouveau</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Looking for duplicates</source>
        <translation>Recherche des doublons</translation>
    </message>
    <message>
        <source>Those where one has nothing that the other lacks</source>
        <translation>Ceux dont l’un n’a rien que l’autre n’ait pas</translation>
    </message>
    <message>
        <source>Looking for duplicates…</source>
        <translation>Recherche des doublons…</translation>
    </message>
    <message>
        <source>The search was stopped.</source>
        <translation>La recherche a été arrêtée.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln possible duplicates</source>
        <translation>
            <numerusform>%Ln doublon possible</numerusform>
            <numerusform>%Ln doublons possibles</numerusform>
        </translation>
    </message>
    <message>
        <source>Merge all exact</source>
        <translation>Fusionner les doublons exacts</translation>
    </message>
    <message>
        <source>Merge all exact (%1)</source>
        <translation>Fusionner les doublons exacts (%1)</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1&#xa0;%</translation>
    </message>
</context>
<context>
    <name>carnet::FormHeader</name>
    <message>
        <source>Blacklisted</source>
        <translation>Liste noire</translation>
    </message>
    <message>
        <source>New customer</source>
        <translation>Nouveau client</translation>
    </message>
    <message>
        <source>Not on the till yet</source>
        <translation>Pas encore sur la caisse</translation>
    </message>
    <message>
        <source>Customer no. %1 on the till</source>
        <translation>Client n°&#xa0;%1 sur la caisse</translation>
    </message>
    <message>
        <source>kept automatically at %1</source>
        <translation>conservée automatiquement à %1</translation>
    </message>
</context>
<context>
    <name>carnet::FormNotice</name>
    <message>
        <source>The customers&apos; file could not be written.</source>
        <translation>Le fichier des clients n’a pas pu être écrit.</translation>
    </message>
    <message>
        <source>The form stays open; save again, or copy your text elsewhere first.</source>
        <translation>La fiche reste ouverte&#x202f;; enregistrez à nouveau, ou copiez d’abord votre texte ailleurs.</translation>
    </message>
    <message>
        <source>No room left on this computer.</source>
        <translation>Plus de place sur cet ordinateur.</translation>
    </message>
    <message>
        <source>The form stays open; free some space, then save again.</source>
        <translation>La fiche reste ouverte&#x202f;; libérez de l’espace puis enregistrez.</translation>
    </message>
    <message>
        <source>This computer does not let Carnet write into its folder.</source>
        <translation>Cet ordinateur n’autorise pas Carnet à écrire dans son dossier.</translation>
    </message>
    <message>
        <source>Another program is using the customers&apos; file.</source>
        <translation>Un autre logiciel utilise le fichier des clients.</translation>
    </message>
    <message>
        <source>Your data is kept here. Try again, or call support with code %1.</source>
        <translation>Vos données sont conservées ici. Réessayez, ou donnez le code %1 à l’assistance.</translation>
    </message>
    <message>
        <source>Your data is kept here. Correct it, then send again.</source>
        <translation>Vos données sont conservées ici. Corrigez puis renvoyez.</translation>
    </message>
    <message>
        <source>%1 may be the same customer.</source>
        <translation>C’est peut-être le même client que %1.</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparer</translation>
    </message>
    <message numerus="yes">
        <source>%1 or %n others may be the same customer.</source>
        <translation>
            <numerusform>C’est peut-être le même client que %1, ou que %n autre.</numerusform>
            <numerusform>C’est peut-être le même client que %1, ou que l’un des %n autres.</numerusform>
        </translation>
    </message>
    <message>
        <source>Your data is kept here. Change what may look dangerous, or call support with code %1.</source>
        <translation>Vos données sont conservées ici. Changez ce qui peut paraître dangereux, ou donnez le code %1 à l’assistance.</translation>
    </message>
    <message>
        <source>Changes of %1</source>
        <translation>Modifications de %1</translation>
    </message>
    <message>
        <source>were not saved: %1.</source>
        <translation>non enregistrées&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Abandonner</translation>
    </message>
    <message>
        <source>The till refused the record of %1 without saying why.</source>
        <translation>La caisse a refusé la fiche de %1 sans explication.</translation>
    </message>
    <message>
        <source>Your data is kept here. Try again, or call support.</source>
        <translation>Vos données sont conservées ici. Réessayez, ou appelez l’assistance.</translation>
    </message>
    <message>
        <source>The till refused the record of %1: %2.</source>
        <translation>La caisse a refusé la fiche de %1&#xa0;: %2.</translation>
    </message>
    <message>
        <source>The record of %1 was not let through to the till, perhaps by a web filter.</source>
        <translation>La fiche de %1 a été arrêtée avant la caisse, peut-être par un filtre web.</translation>
    </message>
</context>
<context>
    <name>carnet::FormSession</name>
    <message>
        <source>Saved on this computer</source>
        <translation>Fiche enregistrée sur cet ordinateur</translation>
    </message>
    <message numerus="yes">
        <source>Saved as a draft: %n fields to correct</source>
        <translation>
            <numerusform>Fiche enregistrée en brouillon&#xa0;: %n champ à corriger</numerusform>
            <numerusform>Fiche enregistrée en brouillon&#xa0;: %n champs à corriger</numerusform>
        </translation>
    </message>
    <message>
        <source>Unfinished form kept: %1</source>
        <translation>Fiche non terminée conservée&#xa0;: %1</translation>
    </message>
    <message>
        <source>Added to the record of %1</source>
        <translation>Fiche de %1 complétée</translation>
    </message>
</context>
<context>
    <name>carnet::FormSheet</name>
    <message>
        <source>Used before:</source>
        <translation>Déjà saisi&#xa0;:</translation>
    </message>
    <message>
        <source>Card read</source>
        <translation>Carte lue</translation>
    </message>
</context>
<context>
    <name>carnet::GuideDialog</name>
    <message>
        <source>No chapter holds these words.</source>
        <translation>Aucun chapitre ne contient ces mots.</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>Guide</translation>
    </message>
    <message>
        <source>Search the guide</source>
        <translation>Chercher dans le guide</translation>
    </message>
    <message>
        <source>Clear search</source>
        <translation>Effacer la recherche</translation>
    </message>
    <message>
        <source>Chapters</source>
        <translation>Chapitres</translation>
    </message>
</context>
<context>
    <name>carnet::GuidePage</name>
    <message>
        <source>Guide</source>
        <translation>Guide</translation>
    </message>
</context>
<context>
    <name>carnet::HeldElsewhere</name>
    <message>
        <source>These customers are already open</source>
        <translation>Ces clients sont déjà ouverts ailleurs</translation>
    </message>
    <message>
        <source>Close Carnet</source>
        <translation>Fermer Carnet</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Open anyway</source>
        <translation>Ouvrir quand même</translation>
    </message>
    <message>
        <source>It still runs: it holds the customers&apos; file. Close it first, then try again.</source>
        <translation>Il tourne encore&#xa0;: il tient le fichier des clients. Fermez-le d’abord, puis réessayez.</translation>
    </message>
</context>
<context>
    <name>carnet::HistoryList</name>
    <message>
        <source>Show all that was sent</source>
        <translation>Voir tous les envois</translation>
    </message>
</context>
<context>
    <name>carnet::IdentitySection</name>
    <message>
        <source>Identity</source>
        <translation>Identité</translation>
    </message>
    <message>
        <source>Titl&amp;e</source>
        <translation>Civilit&amp;é</translation>
    </message>
    <message>
        <source>Mr</source>
        <translation>M.</translation>
    </message>
    <message>
        <source>Mrs</source>
        <translation>Mme</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Entreprise</translation>
    </message>
    <message>
        <source>&amp;Last name or company</source>
        <translation>&amp;Nom ou raison sociale</translation>
    </message>
    <message>
        <source>&amp;First name</source>
        <translation>&amp;Prénom</translation>
    </message>
    <message>
        <source>Birth &amp;date</source>
        <translation>&amp;Date de naissance</translation>
    </message>
    <message>
        <source>&amp;Identity document no.</source>
        <translation>N°&#xa0;de p&amp;ièce d’identité</translation>
    </message>
</context>
<context>
    <name>carnet::ImportDialog</name>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Colonnes</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Contrôle</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Précédent</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Suivant</translation>
    </message>
    <message>
        <source>Import customers</source>
        <translation>Importer des clients</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Choisissez un fichier</translation>
    </message>
    <message>
        <source>Tables and address books (*.csv *.tsv *.txt *.xlsx *.vcf *.vcard)</source>
        <translation>Tableaux et carnets d’adresses (*.csv *.tsv *.txt *.xlsx *.vcf *.vcard)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Copied rows</source>
        <translation>Lignes copiées</translation>
    </message>
    <message>
        <source>File settings…</source>
        <translation>Réglages du fichier…</translation>
    </message>
    <message>
        <source>Save this matching</source>
        <translation>Retenir cette correspondance</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Matching saved</source>
        <translation>Correspondance retenue</translation>
    </message>
    <message>
        <source>Stopped. Nothing was imported.</source>
        <translation>Arrêté. Rien n’a été importé.</translation>
    </message>
    <message>
        <source>Save the skipped rows</source>
        <translation>Enregistrer les lignes ignorées</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tableaux (*.csv)</translation>
    </message>
    <message>
        <source>skipped rows</source>
        <translation>lignes ignorées</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Raison</translation>
    </message>
    <message numerus="yes">
        <source>%Ln skipped rows were saved.</source>
        <translation>
            <numerusform>%Ln ligne ignorée enregistrée.</numerusform>
            <numerusform>%Ln lignes ignorées enregistrées.</numerusform>
        </translation>
    </message>
    <message>
        <source>Customers were added meanwhile, so the rows are compared with them again.</source>
        <translation>Des clients ont été ajoutés entre-temps : les lignes sont comparées avec eux.</translation>
    </message>
    <message numerus="yes">
        <source>Customers were added meanwhile. Now %Ln rows are already here: look at step 3, then import.</source>
        <translation>
            <numerusform>Des clients ont été ajoutés entre-temps. %Ln ligne est maintenant déjà ici : regardez l’étape 3, puis importez.</numerusform>
            <numerusform>Des clients ont été ajoutés entre-temps. %Ln lignes sont maintenant déjà ici : regardez l’étape 3, puis importez.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>carnet::KeysDialog</name>
    <message>
        <source>Keys</source>
        <translation>Raccourcis clavier</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>New customer</source>
        <translation>Nouveau client</translation>
    </message>
    <message>
        <source>Edit the selected customer</source>
        <translation>Modifier la fiche sélectionnée</translation>
    </message>
    <message>
        <source>Search (or just type in the list)</source>
        <translation>Rechercher (ou taper dans la liste)</translation>
    </message>
    <message>
        <source>Clear the search, close the form</source>
        <translation>Effacer la recherche, fermer la fiche</translation>
    </message>
    <message>
        <source>Delete (can be undone)</source>
        <translation>Supprimer (peut être annulé)</translation>
    </message>
    <message>
        <source>Blacklist on or off</source>
        <translation>Mettre en liste noire ou l’en retirer</translation>
    </message>
    <message>
        <source>Undo, redo</source>
        <translation>Annuler, rétablir</translation>
    </message>
    <message>
        <source>Update from till</source>
        <translation>Actualiser</translation>
    </message>
    <message>
        <source>Send the changes</source>
        <translation>Envoyer les modifications</translation>
    </message>
    <message>
        <source>Details on or off</source>
        <translation>Afficher ou masquer les détails</translation>
    </message>
    <message>
        <source>Next area of the window</source>
        <translation>Zone suivante de la fenêtre</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Tout sélectionner</translation>
    </message>
    <message>
        <source>Copy the selected rows</source>
        <translation>Copier les lignes sélectionnées</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Taille du texte</translation>
    </message>
    <message>
        <source>In the form: next field</source>
        <translation>Dans la fiche&#xa0;: champ suivant</translation>
    </message>
    <message>
        <source>In the form: save</source>
        <translation>Dans la fiche&#xa0;: enregistrer</translation>
    </message>
    <message>
        <source>In the form: save and open a new one</source>
        <translation>Dans la fiche&#xa0;: enregistrer et en ouvrir une autre</translation>
    </message>
    <message>
        <source>In the form: previous, next section</source>
        <translation>Dans la fiche&#xa0;: rubrique précédente, suivante</translation>
    </message>
    <message>
        <source>In the form: open the list or the calendar</source>
        <translation>Dans la fiche&#xa0;: ouvrir la liste ou le calendrier</translation>
    </message>
    <message>
        <source>Customers, outbox, duplicates</source>
        <translation>Clients, boîte d’envoi, doublons</translation>
    </message>
    <message>
        <source>Filter the customers</source>
        <translation>Filtrer les clients</translation>
    </message>
    <message>
        <source>Import a file, export</source>
        <translation>Importer un fichier, exporter</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Imprimer</translation>
    </message>
    <message>
        <source>Import rows copied from a spreadsheet</source>
        <translation>Importer des lignes copiées d’un tableur</translation>
    </message>
    <message>
        <source>The guide, these keys</source>
        <translation>Le guide, ces raccourcis</translation>
    </message>
</context>
<context>
    <name>carnet::LicencesDialog</name>
    <message>
        <source>Licences</source>
        <translation>Licences</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Made with</source>
        <translation>Conçu avec</translation>
    </message>
</context>
<context>
    <name>carnet::ListPage</name>
    <message>
        <source>Ascending</source>
        <translation>Croissant</translation>
    </message>
    <message>
        <source>Descending</source>
        <translation>Décroissant</translation>
    </message>
</context>
<context>
    <name>carnet::MainWindow</name>
    <message>
        <source>Training shop</source>
        <translation>Boutique d’entraînement</translation>
    </message>
    <message>
        <source>Shop %1</source>
        <translation>Boutique %1</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>Rouvrir</translation>
    </message>
    <message>
        <source>&amp;%1: %2</source>
        <translation>&amp;%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>Too much to remember: “%1” cannot be undone any more.</source>
        <translation>Trop de choses à retenir&#xa0;: «&#xa0;%1&#xa0;» ne peut plus être annulé.</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ouvrir le dossier</translation>
    </message>
</context>
<context>
    <name>carnet::MergeDialog</name>
    <message>
        <source>Not duplicates</source>
        <translation>Pas des doublons</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Fusionner</translation>
    </message>
    <message>
        <source>Merge two customers</source>
        <translation>Fusionner deux fiches</translation>
    </message>
    <message>
        <source>%1. Choose what to keep.</source>
        <translation>%1. Choisissez ce qu’il faut garder.</translation>
    </message>
    <message>
        <source>%1. Both hold the same.</source>
        <translation>%1. Les deux fiches sont identiques.</translation>
    </message>
    <message>
        <source>Something changed while you chose.</source>
        <translation>Quelque chose a changé pendant votre choix.</translation>
    </message>
    <message>
        <source>Nothing was merged yet. Choose again.</source>
        <translation>Rien n’est encore fusionné. Choisissez à nouveau.</translation>
    </message>
    <message>
        <source>Sales and points stay with each customer on the till, and Carnet cannot see which of the two has them. To move them, use Merge on the till itself.</source>
        <translation>Les ventes et les points restent à chaque fiche sur la caisse, et Carnet ne voit pas laquelle en a. Pour les réunir, utilisez la fusion de la caisse.</translation>
    </message>
    <message>
        <source>Stays: %1</source>
        <translation>Reste&#xa0;: %1</translation>
    </message>
    <message>
        <source>Goes: %1</source>
        <translation>Disparaît&#xa0;: %1</translation>
    </message>
    <message>
        <source>Keep %1 instead</source>
        <translation>Garder plutôt le %1</translation>
    </message>
    <message>
        <source>%1, the same: %2</source>
        <translation>%1, identique&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <comment>field, customer number, value</comment>
        <translation>%1, %2&#xa0;: %3</translation>
    </message>
    <message>
        <source>Both: %1</source>
        <translation>Les deux&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1, both: %2</source>
        <translation>%1, les deux&#xa0;: %2</translation>
    </message>
    <message>
        <source>Open this record</source>
        <translation>Ouvrir cette fiche</translation>
    </message>
    <message>
        <source>Next one</source>
        <translation>La suivante</translation>
    </message>
    <message>
        <source>Back to the form</source>
        <translation>Revenir à la saisie</translation>
    </message>
    <message>
        <source>Use the existing one and add what is new</source>
        <translation>Compléter la fiche existante</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparer</translation>
    </message>
    <message>
        <source>typed here</source>
        <translation>saisi ici</translation>
    </message>
    <message>
        <source>Typed here</source>
        <translation>Saisi ici</translation>
    </message>
</context>
<context>
    <name>carnet::MergeTalk</name>
    <message>
        <source>One of the two was deleted meanwhile.</source>
        <translation>L’une des deux fiches a été supprimée entre-temps.</translation>
    </message>
</context>
<context>
    <name>carnet::MessageStrip</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>carnet::NotesSection</name>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>P&amp;rivate note</source>
        <translation>Note privée</translation>
    </message>
    <message>
        <source>Only shop staff can see it</source>
        <translation>Seul le personnel la voit</translation>
    </message>
    <message>
        <source>P&amp;ublic note</source>
        <translation>Note publique</translation>
    </message>
    <message>
        <source>The customer may see it, for example on a receipt</source>
        <translation>Le client peut la voir, par exemple sur un ticket</translation>
    </message>
</context>
<context>
    <name>carnet::OutboxDetails</name>
    <message>
        <source>Send now</source>
        <translation>Envoyer</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparer</translation>
    </message>
    <message>
        <source>Create it again on the till</source>
        <translation>La recréer sur la caisse</translation>
    </message>
    <message>
        <source>Delete it here too</source>
        <translation>La supprimer ici aussi</translation>
    </message>
    <message>
        <source>Delete it on the till</source>
        <translation>La supprimer sur la caisse</translation>
    </message>
    <message>
        <source>Keep the till&apos;s</source>
        <translation>Garder celle de la caisse</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Corriger</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Renvoyer</translation>
    </message>
    <message>
        <source>Keep as draft</source>
        <translation>Garder en brouillon</translation>
    </message>
    <message>
        <source>What was sent</source>
        <translation>Ce qui a été envoyé</translation>
    </message>
    <message>
        <source>What will be sent</source>
        <translation>Ce qui sera envoyé</translation>
    </message>
    <message>
        <source>Do not delete</source>
        <translation>Ne pas supprimer</translation>
    </message>
    <message>
        <source>Changed since: leaves next</source>
        <translation>Modifications depuis&#xa0;: partent ensuite</translation>
    </message>
    <message>
        <source>Changed on the till</source>
        <translation>Modifications sur la caisse</translation>
    </message>
    <message>
        <source>Changed here</source>
        <translation>Modifications ici</translation>
    </message>
    <message>
        <source>%1 is on the till: no. %2</source>
        <translation>La fiche de %1 est sur la caisse&#xa0;: n°&#xa0;%2</translation>
    </message>
    <message>
        <source>Send mine again</source>
        <translation>Renvoyer ma saisie</translation>
    </message>
    <message>
        <source>You typed</source>
        <translation>Votre saisie</translation>
    </message>
    <message>
        <source>The till kept</source>
        <translation>Conservée par la caisse</translation>
    </message>
</context>
<context>
    <name>carnet::OutboxModel</name>
    <message>
        <source>Sent</source>
        <translation>Envoyée</translation>
    </message>
    <message numerus="yes">
        <source>Your action is needed (%Ln)</source>
        <translation>
            <numerusform>À vous d’agir (%Ln)</numerusform>
            <numerusform>À vous d’agir (%Ln)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>On its way (%Ln)</source>
        <translation>
            <numerusform>En cours (%Ln)</numerusform>
            <numerusform>En cours (%Ln)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sent today (%Ln)</source>
        <translation>
            <numerusform>Envoyée aujourd’hui (%Ln)</numerusform>
            <numerusform>Envoyées aujourd’hui (%Ln)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sent earlier (%Ln)</source>
        <translation>
            <numerusform>Envoyée avant (%Ln)</numerusform>
            <numerusform>Envoyées avant (%Ln)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>carnet::OutboxPage</name>
    <message>
        <source>Outbox</source>
        <translation>Boîte d’envoi</translation>
    </message>
    <message numerus="yes">
        <source>%Ln changes to send</source>
        <translation>
            <numerusform>%Ln modification à envoyer</numerusform>
            <numerusform>%Ln modifications à envoyer</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln wait for your choice</source>
        <translation>
            <numerusform>%Ln attend votre choix</numerusform>
            <numerusform>%Ln attendent votre choix</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>carnet::OutboxView</name>
    <message>
        <source>Outbox</source>
        <translation>Boîte d’envoi</translation>
    </message>
    <message>
        <source>Everything is on the till</source>
        <translation>Tout est sur la caisse</translation>
    </message>
    <message>
        <source>Nothing needs your attention</source>
        <translation>Rien ne demande votre attention</translation>
    </message>
    <message>
        <source>Nothing is in doubt</source>
        <translation>Rien à vérifier</translation>
    </message>
    <message numerus="yes">
        <source>Nothing was sent in the last %n days</source>
        <translation>
            <numerusform>Rien n’a été envoyé depuis hier</numerusform>
            <numerusform>Rien n’a été envoyé depuis %n jours</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing waits to be sent</source>
        <translation>Rien n’attend d’être envoyé</translation>
    </message>
</context>
<context>
    <name>carnet::Pages</name>
    <message>
        <source>&amp;Rename</source>
        <translation>&amp;Renommer</translation>
    </message>
    <message>
        <source>&amp;Change</source>
        <translation>&amp;Modifier</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>&amp;Supprimer</translation>
    </message>
</context>
<context>
    <name>carnet::PairDetails</name>
    <message numerus="yes">
        <source>%n customers may be the same one.</source>
        <translation>
            <numerusform>%n fiche est peut-être la même.</numerusform>
            <numerusform>%n fiches sont peut-être les mêmes.</numerusform>
        </translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparer</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>two names</comment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>Merge…</source>
        <translation>Fusionner…</translation>
    </message>
    <message>
        <source>Not duplicates</source>
        <translation>Pas des doublons</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>Edit %1</source>
        <translation>Modifier le %1</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <comment>field, customer number, value</comment>
        <translation>%1, %2&#xa0;: %3</translation>
    </message>
</context>
<context>
    <name>carnet::PlannedRowsModel</name>
    <message>
        <source>Create as a draft</source>
        <translation>Créer en brouillon</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Ligne</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Phone or e-mail</source>
        <translation>Téléphone ou e-mail</translation>
    </message>
    <message>
        <source>Town</source>
        <translation>Ville</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Que faire</translation>
    </message>
    <message>
        <source>Why, and what was found</source>
        <translation>Pourquoi, et ce qui a été trouvé</translation>
    </message>
</context>
<context>
    <name>carnet::PrintDialog</name>
    <message>
        <source>First &amp;free label</source>
        <translation>Première étiquette &amp;libre</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Enregistrer en PDF…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Imprimer…</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Imprimer</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Aperçu</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>The list</source>
        <translation>La liste</translation>
    </message>
    <message>
        <source>A sheet for each customer</source>
        <translation>Une page par client</translation>
    </message>
    <message>
        <source>Labels, 24 a sheet</source>
        <translation>Étiquettes, 24 par feuille</translation>
    </message>
    <message>
        <source>Labels, 14 a sheet</source>
        <translation>Étiquettes, 14 par feuille</translation>
    </message>
    <message>
        <source>Envelopes DL</source>
        <translation>Enveloppes DL</translation>
    </message>
    <message>
        <source>Envelopes C5</source>
        <translation>Enveloppes C5</translation>
    </message>
    <message>
        <source>This view: %1 (%L2)</source>
        <translation>Cette vue&#xa0;: %1 (%L2)</translation>
    </message>
    <message>
        <source>The selected customers (%L1)</source>
        <translation>Les clients sélectionnés (%L1)</translation>
    </message>
    <message>
        <source>&amp;What</source>
        <translation>&amp;Quoi</translation>
    </message>
    <message>
        <source>&amp;Of whom</source>
        <translation>&amp;De qui</translation>
    </message>
    <message>
        <source>Only the first %L1 of %L2 customers are printed: search or filter to have fewer.</source>
        <translation>Seuls les %L1 premiers clients sur %L2 sont imprimés&#xa0;: cherchez ou filtrez pour en avoir moins.</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Enregistrer en PDF</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>PDF écrit&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>carnet::RecentlyDeletedDialog</name>
    <message>
        <source>Create again</source>
        <translation>Créer à nouveau</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Recently deleted</source>
        <translation>Fiches supprimées récemment</translation>
    </message>
    <message numerus="yes">
        <source>Deleted here and on the till in the last %n days</source>
        <translation>
            <numerusform>Supprimées ici et sur la caisse dans le dernier jour</numerusform>
            <numerusform>Supprimées ici et sur la caisse ces %n derniers jours</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody was deleted.</source>
        <translation>Aucune fiche n’a été supprimée.</translation>
    </message>
    <message>
        <source>Created again, a customer is a new one for the till, with a new number; its earlier sales and points are not with it.</source>
        <translation>Créée à nouveau, une fiche est nouvelle pour la caisse, avec un nouveau numéro&#x202f;; ses anciennes ventes et ses points ne la suivent pas.</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>name, when</comment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>%1, no. %2 – %3</source>
        <comment>name, number, when</comment>
        <translation>%1, n°&#xa0;%2 – %3</translation>
    </message>
    <message>
        <source>Created again: %1</source>
        <translation>Créée à nouveau&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>carnet::SavedFilters</name>
    <message>
        <source>No e-mail</source>
        <translation>Sans e-mail</translation>
    </message>
    <message>
        <source>Birthday this month</source>
        <translation>Anniversaire ce mois-ci</translation>
    </message>
    <message>
        <source>Companies without SIRET</source>
        <translation>Entreprises sans SIRET</translation>
    </message>
</context>
<context>
    <name>carnet::SectionList</name>
    <message numerus="yes">
        <source>%1, %n fields to correct</source>
        <translation>
            <numerusform>%1, %n champ à corriger</numerusform>
            <numerusform>%1, %n champs à corriger</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>carnet::SendingHeader</name>
    <message>
        <source>Sending</source>
        <translation>Envoi</translation>
    </message>
    <message>
        <source>You can keep working or close the program: what has not left stays here.</source>
        <translation>Vous pouvez continuer à travailler ou fermer le logiciel&#xa0;: ce qui n’est pas parti reste ici.</translation>
    </message>
    <message>
        <source>Sending %1 of %2 – %3</source>
        <translation>Envoi %1 sur %2 – %3</translation>
    </message>
    <message>
        <source>Sending is paused</source>
        <translation>L’envoi est en pause</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
</context>
<context>
    <name>carnet::SettingsDialog</name>
    <message>
        <source>As the system</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>Follow the system</source>
        <translation>Suivre le système</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>Small</source>
        <translation>Petite</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normale</translation>
    </message>
    <message>
        <source>Large</source>
        <translation>Grande</translation>
    </message>
    <message>
        <source>Very large</source>
        <translation>Très grande</translation>
    </message>
    <message>
        <source>Country of new customers</source>
        <translation>Pays des nouveaux clients</translation>
    </message>
</context>
<context>
    <name>carnet::SideList</name>
    <message>
        <source>Customers</source>
        <translation>Clients</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>Boîte d’envoi</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Listes</translation>
    </message>
    <message>
        <source>All customers</source>
        <translation>Tous les clients</translation>
    </message>
    <message>
        <source>Companies</source>
        <translation>Entreprises</translation>
    </message>
    <message>
        <source>Blacklisted</source>
        <translation>Liste noire</translation>
    </message>
    <message>
        <source>No contact details</source>
        <translation>Sans coordonnées</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>Brouillons</translation>
    </message>
    <message>
        <source>To send</source>
        <translation>À envoyer</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>À traiter</translation>
    </message>
    <message>
        <source>In doubt</source>
        <translation>À vérifier</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Envoyées</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>Doublons</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Outils</translation>
    </message>
    <message>
        <source>Import a file</source>
        <translation>Importer un fichier</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
</context>
<context>
    <name>carnet::StatusLine</name>
    <message>
        <source>Everything is saved on this computer</source>
        <translation>Tout est enregistré sur cet ordinateur</translation>
    </message>
    <message>
        <source>Working offline · no till connected</source>
        <translation>Hors ligne · aucune caisse connectée</translation>
    </message>
    <message>
        <source>Shop %1 · key not accepted</source>
        <translation>Boutique %1 · clé refusée</translation>
    </message>
    <message>
        <source>Working offline · shop %1 cannot be reached</source>
        <translation>Hors ligne · boutique %1 injoignable</translation>
    </message>
    <message>
        <source>Shop %1 · not read yet</source>
        <translation>Boutique %1 · pas encore lue</translation>
    </message>
    <message>
        <source>Connected to shop %1</source>
        <translation>Connecté à la boutique %1</translation>
    </message>
    <message>
        <source>%1 · updated %2</source>
        <translation>%1 · actualisation&#xa0;: %2</translation>
    </message>
    <message>
        <source>Working offline · the key of shop %1 is missing</source>
        <translation>Hors ligne · la clé de la boutique %1 manque</translation>
    </message>
    <message>
        <source>Working offline · the network&apos;s proxy wants a password</source>
        <translation>Hors ligne · le proxy du réseau demande un mot de passe</translation>
    </message>
    <message>
        <source>Shop %1 · a web page answers in its place</source>
        <translation>Boutique %1 · une page web répond à sa place</translation>
    </message>
    <message>
        <source>Shop %1 · too busy or out of order</source>
        <translation>Boutique %1 · trop occupée ou en panne</translation>
    </message>
    <message>
        <source>Shop %1 · asks to wait</source>
        <translation>Boutique %1 · demande de patienter</translation>
    </message>
    <message>
        <source>Shop %1 · its answer was not understood</source>
        <translation>Boutique %1 · réponse incomprise</translation>
    </message>
</context>
<context>
    <name>carnet::StepBar</name>
    <message>
        <source>Step %1 of %2: %3</source>
        <translation>Étape %1 sur %2&#xa0;: %3</translation>
    </message>
</context>
<context>
    <name>carnet::StoreTrouble</name>
    <message>
        <source>The customers cannot be opened</source>
        <translation>Impossible d’ouvrir les clients</translation>
    </message>
    <message>
        <source>Close Carnet</source>
        <translation>Fermer Carnet</translation>
    </message>
    <message>
        <source>Use the backup of %1</source>
        <translation>Utiliser la sauvegarde du %1</translation>
    </message>
    <message>
        <source>Start without customers</source>
        <translation>Commencer sans clients</translation>
    </message>
    <message>
        <source>%1 Looking for a backup…</source>
        <translation>%1 Recherche d’une sauvegarde…</translation>
    </message>
    <message>
        <source>%1 There is no good backup. You can start without customers and read them from the till again: nothing is deleted, what was not sent stays in the old file.</source>
        <translation>%1 Il n’y a pas de bonne sauvegarde. Vous pouvez commencer sans clients et les relire sur la caisse&#xa0;: rien n’est supprimé, ce qui n’a pas été envoyé reste dans l’ancien fichier.</translation>
    </message>
    <message>
        <source>%1 The newest good backup is of %2. Nothing is deleted: the old file is kept beside it. What was changed since is read from the till again, and what waited then is sent only when you say so.</source>
        <translation>%1 La dernière bonne sauvegarde date du %2. Rien n’est supprimé&#xa0;: l’ancien fichier est conservé à côté. Ce qui a changé depuis est relu sur la caisse, et ce qui attendait alors n’est envoyé que si vous le demandez.</translation>
    </message>
</context>
<context>
    <name>carnet::TillFateDialog</name>
    <message>
        <source>Merge two customers</source>
        <translation>Fusionner deux fiches</translation>
    </message>
    <message>
        <source>Also delete %1 on the till?</source>
        <translation>Supprimer aussi le %1 sur la caisse&#x202f;?</translation>
    </message>
    <message>
        <source>Here, %1 stands for both from now on. If %2 is left on the till, its sales and points stay with it there; on the blacklist, nobody picks it by mistake.</source>
        <translation>Ici, le %1 représente désormais les deux. Laissé sur la caisse, le %2 y garde ses ventes et ses points&#x202f;; en liste noire, personne ne le choisit par erreur.</translation>
    </message>
    <message>
        <source>Leave it there</source>
        <translation>Laisser sur la caisse</translation>
    </message>
    <message>
        <source>Blacklist instead</source>
        <translation>Plutôt en liste noire</translation>
    </message>
    <message>
        <source>Delete on the till</source>
        <translation>Supprimer sur la caisse</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>carnet::Toast</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>carnet::TopBar</name>
    <message>
        <source>Search</source>
        <translation>Rechercher</translation>
    </message>
    <message numerus="yes">
        <source>Send %Ln changes</source>
        <translation>
            <numerusform>Envoyer %Ln modification</numerusform>
            <numerusform>Envoyer %Ln modifications</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing to send</source>
        <translation>Rien à envoyer</translation>
    </message>
    <message>
        <source>Search name, phone, e-mail, town, card…</source>
        <translation>Nom, téléphone, e-mail, ville, carte…</translation>
    </message>
    <message>
        <source>Clear search</source>
        <translation>Effacer la recherche</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtrer</translation>
    </message>
</context>
<context>
    <name>carnet::UndoToast</name>
    <message>
        <source>Undo (will send a correction)</source>
        <translation>Annuler (enverra une correction)</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>Annulé&#xa0;: %1</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>Undone: %1. What was changed on the till since stays.</source>
        <translation>Annulé&#xa0;: %1. Ce qui a changé depuis sur la caisse est conservé.</translation>
    </message>
    <message>
        <source>Not undone: %1. It was changed on the till since.</source>
        <translation>Pas annulé&#xa0;: %1. La fiche a changé depuis sur la caisse.</translation>
    </message>
    <message>
        <source>Done again: %1</source>
        <translation>Rétabli&#xa0;: %1</translation>
    </message>
    <message>
        <source>Done again: %1. What was changed on the till since stays.</source>
        <translation>Rétabli&#xa0;: %1. Ce qui a changé depuis sur la caisse est conservé.</translation>
    </message>
    <message>
        <source>Not done again: %1. It was changed on the till since.</source>
        <translation>Pas rétabli&#xa0;: %1. La fiche a changé depuis sur la caisse.</translation>
    </message>
    <message>
        <source>Stopped. Undone in part: %1</source>
        <translation>Arrêté. Annulé en partie&#xa0;: %1</translation>
    </message>
    <message>
        <source>Stopped. Done again in part: %1</source>
        <translation>Arrêté. Rétabli en partie&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>carnet::UnfinishedList</name>
    <message>
        <source>Unfinished forms</source>
        <translation>Fiches non terminées</translation>
    </message>
    <message numerus="yes">
        <source>%n unfinished forms</source>
        <translation>
            <numerusform>%n fiche non terminée</numerusform>
            <numerusform>%n fiches non terminées</numerusform>
        </translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Abandonner</translation>
    </message>
</context>
<context>
    <name>carnet::ValueRow</name>
    <message>
        <source>Show less</source>
        <translation>Afficher moins</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Tout afficher</translation>
    </message>
</context>
<context>
    <name>carnet::WriteStep</name>
    <message>
        <source>&amp;Send them with the next upload</source>
        <translation>&amp;Envoyer avec le prochain envoi</translation>
    </message>
    <message>
        <source>Undo this import</source>
        <translation>Annuler cet import</translation>
    </message>
    <message>
        <source>Save the skipped rows…</source>
        <translation>Enregistrer les lignes ignorées…</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>Import en cours</translation>
    </message>
    <message>
        <source>Nothing is written yet. It can be undone as one step.</source>
        <translation>Rien n’est encore écrit. L’import pourra être annulé en une fois.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of the new customers become drafts, for they have something to correct.</source>
        <translation>
            <numerusform>%Ln des nouvelles fiches devient un brouillon, car il reste à corriger.</numerusform>
            <numerusform>%Ln des nouvelles fiches deviennent des brouillons, car il reste à corriger.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is sent before you say so.</source>
        <translation>Rien ne part avant que vous le disiez.</translation>
    </message>
    <message>
        <source>Row %L1 of %L2. Cancel leaves nothing behind.</source>
        <translation>Ligne %L1 sur %L2. Annuler ne laisse rien.</translation>
    </message>
    <message>
        <source>They wait in the outbox until you send them.</source>
        <translation>Les fiches attendent dans la boîte d’envoi jusqu’à ce que vous les envoyiez.</translation>
    </message>
    <message>
        <source>They are kept as drafts.</source>
        <translation>Les fiches restent en brouillon.</translation>
    </message>
    <message>
        <source>Nothing was imported.</source>
        <translation>Rien n’a été importé.</translation>
    </message>
</context>
</TS>
