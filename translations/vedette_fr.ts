<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>vedette::app::KeyDesk</name>
    <message>
        <source>The identity&apos;s key is in this token. It signs the keys of connections when these are made, never a packet; the PIN is held until the token has taken it.</source>
        <translation>La clé de l’identité est dans ce jeton. Elle signe les clés des connexions quand elles sont créées, jamais un paquet&#x202f;; le PIN n’est gardé que jusqu’à ce que le jeton l’ait pris.</translation>
    </message>
</context>
<context>
    <name>vedette::engine::Words</name>
    <message>
        <source>This is no statement of a key ledger: it cannot be read, or holds what is not known here.</source>
        <translation>Ce n’est pas une déclaration d’un registre de clés&#x202f;: illisible, ou contenant ce qui n’est pas connu ici.</translation>
    </message>
    <message>
        <source>The statement or the file of the key ledger is larger than any may be; nothing was read.</source>
        <translation>La déclaration ou le fichier du registre de clés dépasse la taille permise&#x202f;; rien n’a été lu.</translation>
    </message>
    <message>
        <source>The statement is of a kind that this version does not know, or stands in the wrong place.</source>
        <translation>La déclaration est d’un genre inconnu de cette version, ou n’est pas à sa place.</translation>
    </message>
    <message>
        <source>A number, time, text or length in the statement is outside its bounds.</source>
        <translation>Un nombre, une date, un texte ou une longueur de la déclaration dépasse ses bornes.</translation>
    </message>
    <message>
        <source>A public key in the statement or receipt is none; whoever made it must make it anew.</source>
        <translation>Une clé publique de la déclaration ou du reçu n’en est pas une&#x202f;; son auteur doit la refaire.</translation>
    </message>
    <message>
        <source>The signatures are out of order, or one key signed twice; no signature counts twice.</source>
        <translation>Les signatures sont en désordre, ou une clé a signé deux fois&#x202f;; aucune ne compte double.</translation>
    </message>
    <message>
        <source>The key ledger does not begin with a role policy, so nobody has a say in it.</source>
        <translation>Le registre de clés ne commence pas par une politique des rôles&#x202f;: personne n’y a voix.</translation>
    </message>
    <message>
        <source>This belongs to another key ledger than the one that is kept here.</source>
        <translation>Ceci appartient à un autre registre de clés que celui tenu ici.</translation>
    </message>
    <message>
        <source>An entry is missing, repeated or out of order: its number is not the next one.</source>
        <translation>Une entrée manque, se répète ou est mal placée&#x202f;: son numéro n’est pas le suivant.</translation>
    </message>
    <message>
        <source>The entry follows another one than the last that is here: something before it was altered.</source>
        <translation>L’entrée suit une autre que la dernière d’ici&#x202f;: quelque chose a été modifié avant elle.</translation>
    </message>
    <message>
        <source>It says that it was made before the one that it follows; check the clock of whoever made it.</source>
        <translation>Il dit avoir été fait avant celui qu’il suit&#x202f;; vérifiez l’horloge de son auteur.</translation>
    </message>
    <message>
        <source>The key ledger has as many entries as it may have; begin a new one.</source>
        <translation>Le registre de clés a atteint son nombre d’entrées&#x202f;; commencez-en un nouveau.</translation>
    </message>
    <message>
        <source>A signature does not hold: it was altered or forged, or made for something else.</source>
        <translation>Une signature ne tient pas&#x202f;: modifiée, falsifiée ou faite pour autre chose.</translation>
    </message>
    <message>
        <source>Somebody signed who has no say in this; take that signature away.</source>
        <translation>Quelqu’un a signé sans y avoir voix&#x202f;; retirez cette signature.</translation>
    </message>
    <message>
        <source>Too few signed: the role policy asks for more persons, each with a token of their own.</source>
        <translation>Trop peu ont signé&#x202f;: la politique des rôles exige plus de personnes, chacune avec son jeton.</translation>
    </message>
    <message>
        <source>Too few of those signed whom the new role policy names; it needs their threshold too.</source>
        <translation>Trop peu de ceux que nomme la nouvelle politique des rôles ont signé&#x202f;; leur seuil aussi est requis.</translation>
    </message>
    <message>
        <source>The key that it is about did not sign it itself; sign with that key too.</source>
        <translation>La clé concernée n’a pas signé elle-même&#x202f;; signez aussi avec elle.</translation>
    </message>
    <message>
        <source>No operator of the role policy signed it; one of them has to.</source>
        <translation>Aucun opérateur de la politique des rôles n’a signé&#x202f;; il en faut un.</translation>
    </message>
    <message>
        <source>No witness of the role policy signed it who is another person with another token.</source>
        <translation>Aucun témoin de la politique des rôles, autre personne avec autre jeton, n’a signé.</translation>
    </message>
    <message>
        <source>The role policy has expired: suspend, revoke, or sign a new one before anything else.</source>
        <translation>La politique des rôles a expiré&#x202f;: suspendez, révoquez, ou signez-en d’abord une nouvelle.</translation>
    </message>
    <message>
        <source>The role policy asks for no one, or for more than its people and tokens can ever be.</source>
        <translation>La politique des rôles n’exige personne, ou plus que ses personnes et jetons ne peuvent être.</translation>
    </message>
    <message>
        <source>The role policy names one key twice; each key stands in one place.</source>
        <translation>La politique des rôles nomme deux fois une clé&#x202f;; chacune n’y a qu’une place.</translation>
    </message>
    <message>
        <source>The same key is judged here and judges; take another one for one of the two.</source>
        <translation>La même clé est jugée ici et juge&#x202f;; prenez-en une autre pour l’un des deux.</translation>
    </message>
    <message>
        <source>The key is in the ledger already; a new one is needed.</source>
        <translation>La clé est déjà dans le registre&#x202f;; il en faut une nouvelle.</translation>
    </message>
    <message>
        <source>The key is not in the ledger; it has to be entered there first.</source>
        <translation>La clé n’est pas dans le registre&#x202f;; elle doit d’abord y être inscrite.</translation>
    </message>
    <message>
        <source>From the state that the key is in, this is no legal move; show the ledger to see it.</source>
        <translation>Depuis l’état de la clé, ce passage n’est pas permis&#x202f;; le registre montre cet état.</translation>
    </message>
    <message>
        <source>The key has a successor already, and can have one only.</source>
        <translation>La clé a déjà un successeur et ne peut en avoir qu’un.</translation>
    </message>
    <message>
        <source>Another key was committed to as the successor; this one may be an attacker&apos;s.</source>
        <translation>Une autre clé avait été engagée comme successeur&#x202f;; celle-ci est peut-être d’un attaquant.</translation>
    </message>
    <message>
        <source>The overlap of old and new key is too long, in the past, or not open to a lost key.</source>
        <translation>Le recouvrement des deux clés est trop long, passé, ou exclu pour une clé perdue.</translation>
    </message>
    <message>
        <source>The key cannot become invalid after its revocation; give an earlier date.</source>
        <translation>La clé ne peut devenir invalide après sa révocation&#x202f;; donnez une date antérieure.</translation>
    </message>
    <message>
        <source>This is not the revocation that was sealed when the key was entered.</source>
        <translation>Ce n’est pas la révocation scellée à l’inscription de la clé.</translation>
    </message>
    <message>
        <source>The key that vouches is unknown or not in use, or did not sign.</source>
        <translation>La clé qui se porte garante est inconnue, hors service ou n’a pas signé.</translation>
    </message>
    <message>
        <source>The refused keys of the revocation set are out of order or repeated.</source>
        <translation>Les clés refusées de l’ensemble de révocation sont en désordre ou répétées.</translation>
    </message>
    <message>
        <source>The revocation set was made in the future by our clock; compare the clocks.</source>
        <translation>L’ensemble de révocation est daté du futur selon notre horloge&#x202f;; comparez les horloges.</translation>
    </message>
    <message>
        <source>The revocation set is older than the one that is held; the newer one stays.</source>
        <translation>L’ensemble de révocation est plus ancien que celui détenu&#x202f;; le plus récent reste.</translation>
    </message>
    <message>
        <source>There are two of one number or epoch: somebody who may sign told two stories; keep both.</source>
        <translation>Il y en a deux de même numéro ou époque&#x202f;: un signataire habilité dit deux choses&#x202f;; gardez les deux.</translation>
    </message>
    <message>
        <source>The revocation set leaves out a revoked key that can never come back; it was not taken.</source>
        <translation>L’ensemble omet une clé révoquée qui ne peut jamais revenir&#x202f;; il n’a pas été pris.</translation>
    </message>
    <message>
        <source>The receipt was signed by another peer than the one that was asked.</source>
        <translation>Le reçu a été signé par un autre pair que celui interrogé.</translation>
    </message>
    <message>
        <source>The receipt is of an epoch before the revocation; ask that peer again.</source>
        <translation>Le reçu est d’une époque antérieure à la révocation&#x202f;; interrogez de nouveau ce pair.</translation>
    </message>
    <message>
        <source>The passphrase does not open the sealed revocation, or the file was altered.</source>
        <translation>La phrase secrète n’ouvre pas la révocation scellée, ou le fichier a été modifié.</translation>
    </message>
    <message>
        <source>The peer has no set yet that refuses the key, or is busy; it is asked again.</source>
        <translation>Le pair n’a pas encore d’ensemble refusant la clé, ou est occupé&#x202f;; il sera réinterrogé.</translation>
    </message>
    <message>
        <source>The peer goes by another key ledger and can tell nothing about this key.</source>
        <translation>Le pair suit un autre registre de clés et ne peut rien dire de cette clé.</translation>
    </message>
    <message>
        <source>Too many receipts are being asked for at once; wait for some of them.</source>
        <translation>Trop de reçus sont demandés à la fois&#x202f;; attendez-en quelques-uns.</translation>
    </message>
    <message>
        <source>A number or length in the peer&apos;s question or answer about revocations is outside its bounds.</source>
        <translation>Un nombre ou une longueur dans l’échange du pair sur les révocations dépasse ses bornes.</translation>
    </message>
    <message>
        <source>The peer answered about revocations with a status that this version does not know.</source>
        <translation>Le pair a répondu sur les révocations avec un état que cette version ne connaît pas.</translation>
    </message>
    <message>
        <source>The peer&apos;s question or answer about revocations cannot be read.</source>
        <translation>La question ou la réponse du pair sur les révocations est illisible.</translation>
    </message>
    <message>
        <source>The peer closed a stream about revocations before it asked anything.</source>
        <translation>Le pair a fermé un flux sur les révocations avant toute question.</translation>
    </message>
    <message>
        <source>The key of this peer is revoked; nothing is accepted from it, and it is not dialled.</source>
        <translation>La clé de ce pair est révoquée&#x202f;; rien n’est accepté de lui et il n’est pas appelé.</translation>
    </message>
    <message>
        <source>The peer asked twice about revocations on one stream; a stream carries one question.</source>
        <translation>Le pair a posé deux questions de révocation sur un flux&#x202f;; un flux en porte une.</translation>
    </message>
    <message>
        <source>The set of revoked keys is too old to let anybody in; fetch or publish a fresh one.</source>
        <translation>L’ensemble des clés révoquées est trop ancien pour laisser entrer&#x202f;; obtenez-en ou publiez-en un récent.</translation>
    </message>
    <message>
        <source>The address has bits behind its prefix, so it may be a typing error; write the prefix with zeros there.</source>
        <translation>L’adresse a des bits au-delà de son préfixe, c’est peut-être une faute de frappe&#x202f;; mettez ces bits à zéro.</translation>
    </message>
    <message>
        <source>That is neither an IP address nor a prefix like 192.0.2.0/24; write it so.</source>
        <translation>Ce n’est ni une adresse IP ni un préfixe comme 192.0.2.0/24&#x202f;; écrivez-le ainsi.</translation>
    </message>
    <message>
        <source>The prefix has more bits than its address; IPv4 has 32, IPv6 has 128.</source>
        <translation>Le préfixe a plus de bits que son adresse&#x202f;; IPv4 en a 32, IPv6 en a 128.</translation>
    </message>
    <message>
        <source>The list of addresses is full; join neighbouring prefixes into one.</source>
        <translation>La liste d’adresses est pleine&#x202f;; réunissez des préfixes voisins en un seul.</translation>
    </message>
    <message>
        <source>The peer closed the stream instead of answering; it may restrict whom it answers.</source>
        <translation>Le pair a fermé le flux au lieu de répondre&#x202f;; il choisit peut-être à qui il répond.</translation>
    </message>
    <message>
        <source>The peer did not answer the question in time; it is slow, away or overloaded.</source>
        <translation>Le pair n’a pas répondu à temps à la requête&#x202f;; il est lent, absent ou surchargé.</translation>
    </message>
    <message>
        <source>A record of the audit log was changed after it was written; keep the file as evidence and find out who could write it.</source>
        <translation>Un enregistrement du journal d’audit a été modifié après son écriture&#x202f;; gardez le fichier comme preuve et cherchez qui pouvait y écrire.</translation>
    </message>
    <message>
        <source>A signed head of the audit log is missing or does not hold; keep the file as evidence and find out who could write it.</source>
        <translation>Une tête signée du journal d’audit manque ou n’est pas valide&#x202f;; gardez le fichier comme preuve et cherchez qui pouvait y écrire.</translation>
    </message>
    <message>
        <source>A record of the audit log is missing; keep the file as evidence and find out who could write it.</source>
        <translation>Un enregistrement du journal d’audit manque&#x202f;; gardez le fichier comme preuve et cherchez qui pouvait y écrire.</translation>
    </message>
    <message>
        <source>A head that was kept elsewhere is not in the audit log, so its end was cut off or written anew; keep the file as evidence.</source>
        <translation>Une tête conservée ailleurs ne figure pas dans le journal d’audit&#x202f;: sa fin a été coupée ou réécrite&#x202f;; gardez le fichier comme preuve.</translation>
    </message>
    <message>
        <source>It was not done because the reason is no single line of at most 256 bytes; shorten it.</source>
        <translation>Rien n’a été fait, car le motif n’est pas une seule ligne de 256&#xa0;octets au plus&#x202f;; raccourcissez-le.</translation>
    </message>
    <message>
        <source>The list of blocked peers is damaged and was put aside; block them again, the audit log names them.</source>
        <translation>La liste des pairs bloqués est endommagée et a été mise de côté&#x202f;; bloquez-les de nouveau, le journal d’audit les nomme.</translation>
    </message>
    <message>
        <source>A later version of this program wrote the list of blocked peers; it is left alone and nobody is blocked.</source>
        <translation>La liste des pairs bloqués a été écrite par une version plus récente de ce programme&#x202f;; elle reste intacte et personne n’est bloqué.</translation>
    </message>
    <message>
        <source>It was not done because no peer was named; give its id.</source>
        <translation>Rien n’a été fait, car aucun pair n’a été nommé&#x202f;; donnez son identifiant.</translation>
    </message>
    <message>
        <source>It was not done because that peer is not blocked.</source>
        <translation>Rien n’a été fait, car ce pair n’est pas bloqué.</translation>
    </message>
    <message>
        <source>It was not done because the block would be over already; give a later end.</source>
        <translation>Rien n’a été fait, car le blocage serait déjà terminé&#x202f;; donnez une fin plus tardive.</translation>
    </message>
    <message>
        <source>It was not done because 4096 peers are blocked already; take some blocks back or let them end.</source>
        <translation>Rien n’a été fait, car 4096 pairs sont déjà bloqués&#x202f;; levez des blocages ou laissez-les expirer.</translation>
    </message>
    <message>
        <source>The task is not one that can be asked for: check its kind, its size and its deadline of at most an hour.</source>
        <translation>Cette tâche ne peut pas être demandée&#x202f;: vérifiez son type, sa taille et son échéance, d’une heure au plus.</translation>
    </message>
    <message>
        <source>Too many tasks are out at other peers; try again when some of them are done.</source>
        <translation>Trop de tâches sont en cours chez d’autres pairs&#x202f;; réessayez quand certaines seront terminées.</translation>
    </message>
    <message>
        <source>A text of the record is not UTF-8; it is damaged or made by another program.</source>
        <translation>Un texte de l’enregistrement n’est pas en UTF-8&#x202f;; il est endommagé ou vient d’un autre programme.</translation>
    </message>
    <message>
        <source>The record is not in its one agreed form: a length is left open; do not trust it.</source>
        <translation>L’enregistrement n’est pas sous forme canonique&#x202f;: une longueur est indéfinie&#x202f;; ne vous y fiez pas.</translation>
    </message>
    <message>
        <source>The record lacks a field that it must have; it is damaged or made by an older version.</source>
        <translation>Un champ obligatoire manque à l’enregistrement&#x202f;; il est endommagé ou vient d’une version plus ancienne.</translation>
    </message>
    <message>
        <source>The record is not in its one agreed form: a number is longer than needed; do not trust it.</source>
        <translation>L’enregistrement n’est pas sous forme canonique&#x202f;: un nombre est plus long que nécessaire&#x202f;; ne vous y fiez pas.</translation>
    </message>
    <message>
        <source>The record holds a number that does not fit its field; it is damaged or made by another program.</source>
        <translation>L’enregistrement contient un nombre qui ne convient pas à son champ&#x202f;; il est endommagé ou vient d’un autre programme.</translation>
    </message>
    <message>
        <source>The record says the same thing twice, so it could be read in two ways; do not trust it.</source>
        <translation>L’enregistrement dit deux fois la même chose et pourrait donc se lire de deux façons&#x202f;; ne vous y fiez pas.</translation>
    </message>
    <message>
        <source>The record is nested deeper than any of ours; it was made to exhaust its reader.</source>
        <translation>L’enregistrement a plus de niveaux d’imbrication qu’aucun des nôtres&#x202f;; il a été conçu pour épuiser son lecteur.</translation>
    </message>
    <message>
        <source>There is more after the end of the record; it was changed or joined with another.</source>
        <translation>Il y a des données après la fin de l’enregistrement&#x202f;; il a été modifié ou joint à un autre.</translation>
    </message>
    <message>
        <source>The record ends too early, so a part is missing; get it again from its source.</source>
        <translation>L’enregistrement finit trop tôt, une partie manque&#x202f;; récupérez-le de nouveau à sa source.</translation>
    </message>
    <message>
        <source>The record has a field that this version does not know and may not overlook; use a newer version.</source>
        <translation>L’enregistrement a un champ que cette version ne connaît pas et ne peut pas ignorer&#x202f;; utilisez une version plus récente.</translation>
    </message>
    <message>
        <source>The record holds a value with a tag that is not agreed; it was made by another program.</source>
        <translation>L’enregistrement contient une valeur dont le marqueur n’est pas admis&#x202f;; il vient d’un autre programme.</translation>
    </message>
    <message>
        <source>The record is not in its one agreed form: its keys are not in order; do not trust it.</source>
        <translation>L’enregistrement n’est pas sous forme canonique&#x202f;: ses clés ne sont pas dans l’ordre&#x202f;; ne vous y fiez pas.</translation>
    </message>
    <message>
        <source>The record holds a kind of value that ours never do; it was made by another program.</source>
        <translation>L’enregistrement contient un genre de valeur que les nôtres n’ont jamais&#x202f;; il vient d’un autre programme.</translation>
    </message>
    <message>
        <source>A field of the record is of another type than agreed; it was made by another program or version.</source>
        <translation>Un champ de l’enregistrement n’a pas le type convenu&#x202f;; il vient d’un autre programme ou d’une autre version.</translation>
    </message>
    <message>
        <source>The content id holds no valid hash; copy it again from its source.</source>
        <translation>L’identifiant de contenu ne contient pas d’empreinte valide&#x202f;; copiez-le de nouveau à sa source.</translation>
    </message>
    <message>
        <source>This is no content id: its text is in no known base; check for missing or added characters.</source>
        <translation>Ce n’est pas un identifiant de contenu&#x202f;: son texte n’est dans aucune base connue&#x202f;; cherchez des caractères manquants ou en trop.</translation>
    </message>
    <message>
        <source>The content id is damaged: a number within it is malformed; copy it again.</source>
        <translation>L’identifiant de contenu est endommagé&#x202f;: un nombre y est mal formé&#x202f;; copiez-le de nouveau.</translation>
    </message>
    <message>
        <source>This content id has a version other than 0 and 1, which this program does not read; use one of these.</source>
        <translation>Cet identifiant de contenu n’est ni de version 0 ni de version 1, les seules que ce programme lit&#x202f;; utilisez l’une d’elles.</translation>
    </message>
    <message>
        <source>The content id is empty; give one such as &quot;bafy…&quot; or &quot;Qm…&quot;.</source>
        <translation>L’identifiant de contenu est vide&#x202f;; donnez-en un comme «&#x202f;bafy…&#x202f;» ou «&#x202f;Qm…&#x202f;».</translation>
    </message>
    <message>
        <source>The connection was closed because there is another one to the same peer.</source>
        <translation>La connexion a été fermée, car il en existe une autre avec le même pair.</translation>
    </message>
    <message>
        <source>The connection was closed because nothing used it for a while; keep it to prevent this.</source>
        <translation>La connexion a été fermée, car rien ne s’en servait depuis un moment&#x202f;; conservez-la pour l’éviter.</translation>
    </message>
    <message>
        <source>The connection was closed to make room, because it was worth least; raise the limits to hold more.</source>
        <translation>La connexion a été fermée pour faire de la place, car c’était la moins utile&#x202f;; relevez les limites pour en garder plus.</translation>
    </message>
    <message>
        <source>The connection was closed because a limit or a rule of ours refused the peer.</source>
        <translation>La connexion a été fermée, car une de nos limites ou règles a refusé le pair.</translation>
    </message>
    <message>
        <source>The peer closed the connection; it may be ending, full or not want us.</source>
        <translation>Le pair a fermé la connexion&#x202f;; il s’arrête peut-être, est plein ou ne veut pas de nous.</translation>
    </message>
    <message>
        <source>The connection was closed because an operator asked for it.</source>
        <translation>La connexion a été fermée, car un opérateur l’a demandé.</translation>
    </message>
    <message>
        <source>The connection was closed because we left the network or the program ended.</source>
        <translation>La connexion a été fermée, car nous avons quitté le réseau ou le programme s’est arrêté.</translation>
    </message>
    <message>
        <source>The connection broke: the network between or the other computer failed; dial again.</source>
        <translation>La connexion a été rompue&#x202f;: le réseau intermédiaire ou l’autre ordinateur est en panne&#x202f;; appelez de nouveau.</translation>
    </message>
    <message>
        <source>The file is not what an interrupted crawl leaves behind; begin the crawl anew.</source>
        <translation>Le fichier n’est pas celui que laisse une exploration interrompue&#x202f;; recommencez l’exploration.</translation>
    </message>
    <message>
        <source>The file is of a crawl of another network; give that network&apos;s protocol or another file.</source>
        <translation>Le fichier vient de l’exploration d’un autre réseau&#x202f;; indiquez le protocole de ce réseau ou un autre fichier.</translation>
    </message>
    <message>
        <source>The file of the interrupted crawl is larger than a crawl may be; begin anew.</source>
        <translation>Le fichier de l’exploration interrompue est plus grand qu’une exploration ne peut l’être&#x202f;; recommencez.</translation>
    </message>
    <message>
        <source>Each address of the peer was tried and failed; the list of attempts says how each ended.</source>
        <translation>Chaque adresse du pair a été essayée sans succès&#x202f;; la liste des tentatives dit comment chacune a fini.</translation>
    </message>
    <message>
        <source>Every address of this peer failed a moment ago, so we wait before we try again; dial an address to insist.</source>
        <translation>Toutes les adresses de ce pair viennent d’échouer, nous attendons donc avant de réessayer&#x202f;; appelez une adresse pour insister.</translation>
    </message>
    <message>
        <source>The dial was given up because it was no longer wanted.</source>
        <translation>L’appel a été abandonné, car il n’était plus voulu.</translation>
    </message>
    <message>
        <source>The addresses name different peers; dial one peer at a time.</source>
        <translation>Les adresses désignent des pairs différents&#x202f;; appelez un pair à la fois.</translation>
    </message>
    <message>
        <source>No address that can be dialled is known of this peer; give one.</source>
        <translation>On ne connaît de ce pair aucune adresse qui puisse être appelée&#x202f;; donnez-en une.</translation>
    </message>
    <message>
        <source>We did not dial because a limit or a rule of ours forbids it; the detail names it.</source>
        <translation>Nous n’avons pas appelé, car une de nos limites ou règles l’interdit&#x202f;; le détail la nomme.</translation>
    </message>
    <message>
        <source>No connection came about in time; the peer is slow, away or behind a firewall.</source>
        <translation>Aucune connexion n’a abouti à temps&#x202f;; le pair est lent, absent ou derrière un pare-feu.</translation>
    </message>
    <message>
        <source>That is our own peer id; dial another.</source>
        <translation>C’est notre propre identifiant de pair&#x202f;; appelez-en un autre.</translation>
    </message>
    <message>
        <source>Too many dials are under way; wait for some to end and try again.</source>
        <translation>Trop d’appels sont en cours&#x202f;; attendez que certains finissent et réessayez.</translation>
    </message>
    <message>
        <source>The peer answered at this address and proved that it holds its key.</source>
        <translation>Le pair a répondu à cette adresse et prouvé qu’il détient sa clé.</translation>
    </message>
    <message>
        <source>Our own list of addresses forbids this one; the rule is named, change it if it is wrong.</source>
        <translation>Notre propre liste d’adresses interdit celle-ci&#x202f;; la règle est nommée, changez-la si elle est fausse.</translation>
    </message>
    <message>
        <source>The attempt at this address failed; the phase and the reason say where and why.</source>
        <translation>La tentative à cette adresse a échoué&#x202f;; la phase et la raison disent où et pourquoi.</translation>
    </message>
    <message>
        <source>The peer said who it is and which protocols it speaks.</source>
        <translation>Le pair a dit qui il est et quels protocoles il parle.</translation>
    </message>
    <message>
        <source>This address of the peer is known; the source and the confidence say how good it is.</source>
        <translation>Cette adresse du pair est connue&#x202f;; la source et le degré de confiance disent ce qu’elle vaut.</translation>
    </message>
    <message>
        <source>No address of this peer is known; give one, or join a network that can find it.</source>
        <translation>Aucune adresse de ce pair n’est connue&#x202f;; donnez-en une, ou rejoignez un réseau qui peut le trouver.</translation>
    </message>
    <message>
        <source>The peer can be reached; the addresses that failed may be old ones.</source>
        <translation>Le pair est joignable&#x202f;; les adresses qui ont échoué sont peut-être anciennes.</translation>
    </message>
    <message>
        <source>The peer answers here but does not name this address as its own; others will not find it there.</source>
        <translation>Le pair répond ici mais ne donne pas cette adresse comme sienne&#x202f;; les autres ne l’y trouveront pas.</translation>
    </message>
    <message>
        <source>The peer is connected but does not say who it is; it may restrict whom it tells.</source>
        <translation>Le pair est connecté mais ne dit pas qui il est&#x202f;; il choisit peut-être à qui il le dit.</translation>
    </message>
    <message>
        <source>The peer cannot be reached from here; the attempt that came furthest says why.</source>
        <translation>Le pair n’est pas joignable d’ici&#x202f;; la tentative allée le plus loin dit pourquoi.</translation>
    </message>
    <message>
        <source>The address is of a transport that this version does not speak; only TCP is.</source>
        <translation>L’adresse utilise un transport que cette version ne parle pas&#x202f;; seul TCP est pris en charge.</translation>
    </message>
    <message>
        <source>The peer closed before everything had come back; try again.</source>
        <translation>Le pair a fermé avant que tout soit revenu&#x202f;; réessayez.</translation>
    </message>
    <message>
        <source>The peer&apos;s echo came back changed; its program is faulty.</source>
        <translation>L’écho du pair est revenu modifié&#x202f;; son programme est défectueux.</translation>
    </message>
    <message>
        <source>The peer sent data to echo and does not read it, which fills our memory; block it if it recurs.</source>
        <translation>Le pair envoie des données à renvoyer en écho et ne les lit pas, ce qui remplit notre mémoire&#x202f;; bloquez-le si cela se répète.</translation>
    </message>
    <message>
        <source>The peer did not echo in time; it is overloaded or away.</source>
        <translation>Le pair n’a pas renvoyé l’écho à temps&#x202f;; il est surchargé ou absent.</translation>
    </message>
    <message>
        <source>More came back than was sent for an echo; the peer&apos;s program is faulty.</source>
        <translation>L’écho a rendu plus que ce qui avait été envoyé&#x202f;; le programme du pair est défectueux.</translation>
    </message>
    <message>
        <source>It was not done because that network is joined already; leave it first to join it otherwise.</source>
        <translation>Rien n’a été fait, car ce réseau est déjà rejoint&#x202f;; quittez-le d’abord pour le rejoindre autrement.</translation>
    </message>
    <message>
        <source>It was not recorded in the audit log, because too many records wait for the disk; free space, then try again.</source>
        <translation>L’action n’a pas été consignée dans le journal d’audit, car trop d’enregistrements attendent le disque&#x202f;; libérez de l’espace, puis réessayez.</translation>
    </message>
    <message>
        <source>The program ended before every record of the audit log was on disk; the log output has those records, check the disk.</source>
        <translation>Le programme s’est arrêté avant que tout le journal d’audit soit sur le disque&#x202f;; la sortie de journalisation contient les enregistrements manquants, vérifiez le disque.</translation>
    </message>
    <message>
        <source>It was not done because the command&apos;s id was used before; whoever sends commands must number them.</source>
        <translation>Rien n’a été fait, car l’identifiant de la commande a déjà servi&#x202f;; qui envoie des commandes doit les numéroter.</translation>
    </message>
    <message>
        <source>It was not done because too many commands are under way; wait for some to end and try again.</source>
        <translation>Rien n’a été fait, car trop de commandes sont en cours&#x202f;; attendez que certaines finissent et réessayez.</translation>
    </message>
    <message>
        <source>The program ended before every event was on disk, so the history has a gap; check the disk.</source>
        <translation>Le programme s’est arrêté avant que tous les événements soient sur le disque, l’historique a donc un trou&#x202f;; vérifiez le disque.</translation>
    </message>
    <message>
        <source>It was ended because the network was left meanwhile; join it again first.</source>
        <translation>L’opération a pris fin, car le réseau a été quitté entre-temps&#x202f;; rejoignez-le d’abord.</translation>
    </message>
    <message>
        <source>The holder of the identity key did not answer in time; check the token and try again.</source>
        <translation>Le détenteur de la clé d’identité n’a pas répondu à temps&#x202f;; vérifiez le jeton et réessayez.</translation>
    </message>
    <message>
        <source>It was not done because the connection is gone; dial the peer again.</source>
        <translation>Rien n’a été fait, car la connexion n’existe plus&#x202f;; appelez de nouveau le pair.</translation>
    </message>
    <message>
        <source>It was not done because that listener is closed; look at the open ones.</source>
        <translation>Rien n’a été fait, car cette adresse d’écoute est fermée&#x202f;; regardez celles qui sont ouvertes.</translation>
    </message>
    <message>
        <source>It was not done because this program is not a member of that network; join it first.</source>
        <translation>Rien n’a été fait, car ce programme n’est pas membre de ce réseau&#x202f;; rejoignez-le d’abord.</translation>
    </message>
    <message>
        <source>It was not done because it does not undo the command that it names; undo the latest state by a new command.</source>
        <translation>Rien n’a été fait, car cela n’annule pas la commande désignée&#x202f;; annulez le dernier état par une nouvelle commande.</translation>
    </message>
    <message>
        <source>The connection was not released because nobody keeps it.</source>
        <translation>La connexion n’a pas été relâchée, car personne ne la conserve.</translation>
    </message>
    <message>
        <source>It was refused by a rule of your policy; ask whoever keeps the policy if it should be allowed.</source>
        <translation>La demande a été refusée par une règle de votre politique&#x202f;; demandez à qui tient la politique si cela doit être permis.</translation>
    </message>
    <message>
        <source>It was not done because the program is ending; start it again first.</source>
        <translation>Rien n’a été fait, car le programme s’arrête&#x202f;; relancez-le d’abord.</translation>
    </message>
    <message>
        <source>A stored event names an address that cannot be; the store was damaged or changed.</source>
        <translation>Un événement stocké nomme une adresse impossible&#x202f;; le stockage a été endommagé ou modifié.</translation>
    </message>
    <message>
        <source>A stored event has an impossible kind; the store was damaged or changed.</source>
        <translation>Un événement stocké est d’un type impossible&#x202f;; le stockage a été endommagé ou modifié.</translation>
    </message>
    <message>
        <source>A stored event names a peer id that cannot be; the store was damaged or changed.</source>
        <translation>Un événement stocké nomme un identifiant de pair impossible&#x202f;; le stockage a été endommagé ou modifié.</translation>
    </message>
    <message>
        <source>A text of a stored event is not in its one agreed form; the store was damaged or changed.</source>
        <translation>Un texte d’un événement stocké n’est pas sous forme canonique&#x202f;; le stockage a été endommagé ou modifié.</translation>
    </message>
    <message>
        <source>A stored event has an impossible version; the store was damaged or changed.</source>
        <translation>Un événement stocké a une version impossible&#x202f;; le stockage a été endommagé ou modifié.</translation>
    </message>
    <message>
        <source>A stored event lacks a field; the store was damaged or changed.</source>
        <translation>Un champ manque à un événement stocké&#x202f;; le stockage a été endommagé ou modifié.</translation>
    </message>
    <message>
        <source>A stored event is not in our encoding; the store was damaged or changed.</source>
        <translation>Un événement stocké n’est pas dans notre encodage&#x202f;; le stockage a été endommagé ou modifié.</translation>
    </message>
    <message>
        <source>A stored event holds a number that its field cannot have; the store was damaged or changed.</source>
        <translation>Un événement stocké contient un nombre que son champ ne peut pas avoir&#x202f;; le stockage a été endommagé ou modifié.</translation>
    </message>
    <message>
        <source>A stored event is larger than any that we write; the store was damaged or changed.</source>
        <translation>Un événement stocké est plus grand que tous ceux que nous écrivons&#x202f;; le stockage a été endommagé ou modifié.</translation>
    </message>
    <message>
        <source>A stored event holds a longer list than allowed; the store was damaged or changed.</source>
        <translation>Un événement stocké contient une liste plus longue que permis&#x202f;; le stockage a été endommagé ou modifié.</translation>
    </message>
    <message>
        <source>A stored event has more fields than its version; the store was damaged or changed.</source>
        <translation>Un événement stocké a plus de champs que sa version&#x202f;; le stockage a été endommagé ou modifié.</translation>
    </message>
    <message>
        <source>A field of a stored event is of another type than agreed; the store was damaged or changed.</source>
        <translation>Un champ d’un événement stocké n’a pas le type convenu&#x202f;; le stockage a été endommagé ou modifié.</translation>
    </message>
    <message>
        <source>The message was not sent because we had closed the stream; open another.</source>
        <translation>Le message n’a pas été envoyé, car nous avions fermé le flux&#x202f;; ouvrez-en un autre.</translation>
    </message>
    <message>
        <source>The peer reads slower than we write to it, so the message was not sent; wait and try again.</source>
        <translation>Le pair lit moins vite que nous ne lui écrivons, le message n’a donc pas été envoyé&#x202f;; attendez et réessayez.</translation>
    </message>
    <message>
        <source>The message is larger than the protocol allows, so it was not sent; shorten it.</source>
        <translation>Le message est plus grand que le protocole ne le permet, il n’a donc pas été envoyé&#x202f;; raccourcissez-le.</translation>
    </message>
    <message>
        <source>The peer sent a message with a malformed length; its program is faulty or hostile.</source>
        <translation>Le pair a envoyé un message dont la longueur est mal formée&#x202f;; son programme est défectueux ou hostile.</translation>
    </message>
    <message>
        <source>The peer broke off within a message; its program is faulty or it went away.</source>
        <translation>Le pair s’est interrompu au milieu d’un message&#x202f;; son programme est défectueux ou il est parti.</translation>
    </message>
    <message>
        <source>The peer sent thousands of tiny messages at once; it wants to keep us busy, block it if it recurs.</source>
        <translation>Le pair a envoyé d’un coup des milliers de messages minuscules&#x202f;; il veut nous occuper, bloquez-le si cela se répète.</translation>
    </message>
    <message>
        <source>The peer did not take our messages for too long, so the stream was given up; it is overloaded or holds our memory on purpose.</source>
        <translation>Le pair n’a pas pris nos messages pendant trop longtemps, le flux a donc été abandonné&#x202f;; il est surchargé ou retient exprès notre mémoire.</translation>
    </message>
    <message>
        <source>The peer began a message and did not finish it in time; it is slow, faulty or holds our memory on purpose.</source>
        <translation>Le pair a commencé un message sans le finir à temps&#x202f;; il est lent, défectueux ou retient exprès notre mémoire.</translation>
    </message>
    <message>
        <source>The peer announced a message larger than allowed; it is faulty or wants to fill our memory.</source>
        <translation>Le pair a annoncé un message plus grand que permis&#x202f;; il est défectueux ou veut remplir notre mémoire.</translation>
    </message>
    <message>
        <source>It was refused because the policy did not decide in time, and silence is a no; try again or look at the policy.</source>
        <translation>La demande a été refusée, car la politique n’a pas décidé à temps et le silence vaut refus&#x202f;; réessayez ou examinez la politique.</translation>
    </message>
    <message>
        <source>This is no valid asmap: it is damaged or another kind of file; get it again from its source.</source>
        <translation>Ce n’est pas une asmap valide&#x202f;: elle est endommagée ou c’est un autre type de fichier&#x202f;; récupérez-la de nouveau à sa source.</translation>
    </message>
    <message>
        <source>A line of the country file is no range of addresses with a country; use the files of tor-geoipdb.</source>
        <translation>Une ligne du fichier des pays n’est pas une plage d’adresses avec un pays&#x202f;; utilisez les fichiers de tor-geoipdb.</translation>
    </message>
    <message>
        <source>Two ranges of the country file share an address, so one of them is wrong; get the file again.</source>
        <translation>Deux plages du fichier des pays ont une adresse en commun, l’une d’elles est donc fausse&#x202f;; récupérez de nouveau le fichier.</translation>
    </message>
    <message>
        <source>A record of the MaxMind database is damaged; get the file again from its source.</source>
        <translation>Un enregistrement de la base MaxMind est endommagé&#x202f;; récupérez de nouveau le fichier à sa source.</translation>
    </message>
    <message>
        <source>This is no MaxMind database, or its description is damaged; check which file it is.</source>
        <translation>Ce n’est pas une base MaxMind, ou sa description est endommagée&#x202f;; vérifiez de quel fichier il s’agit.</translation>
    </message>
    <message>
        <source>The MaxMind database leads out of its own file, so it is damaged; get it again from its source.</source>
        <translation>La base MaxMind renvoie hors de son propre fichier, elle est donc endommagée&#x202f;; récupérez-la de nouveau à sa source.</translation>
    </message>
    <message>
        <source>This MaxMind database has a version or shape that this program does not read; use format version 2.</source>
        <translation>Cette base MaxMind a une version ou une structure que ce programme ne lit pas&#x202f;; utilisez la version 2 du format.</translation>
    </message>
    <message>
        <source>This map of addresses is larger than any real one, so it is not read; check which file it is.</source>
        <translation>Cette table d’adresses est plus grande qu’aucune table réelle, elle n’est donc pas lue&#x202f;; vérifiez de quel fichier il s’agit.</translation>
    </message>
    <message>
        <source>The delegation&apos;s author key is unusable; make a new author key.</source>
        <translation>La clé d’auteur de la délégation est inutilisable&#x202f;; créez une nouvelle clé d’auteur.</translation>
    </message>
    <message>
        <source>The delegation&apos;s identity is not a public key that we know how to check.</source>
        <translation>L’identité de la délégation n’est pas une clé publique que nous sachions vérifier.</translation>
    </message>
    <message>
        <source>The delegation is not signed by the identity that it names.</source>
        <translation>La délégation n’est pas signée par l’identité qu’elle nomme.</translation>
    </message>
    <message>
        <source>The delegation names a topic that is empty, too long or not printable.</source>
        <translation>La délégation nomme un sujet vide, trop long ou non imprimable.</translation>
    </message>
    <message>
        <source>The delegation has ended; the identity must sign a new one.</source>
        <translation>La délégation a expiré&#x202f;; l’identité doit en signer une nouvelle.</translation>
    </message>
    <message>
        <source>The delegation is for another author key than the one in use.</source>
        <translation>La délégation vaut pour une autre clé d’auteur que celle en service.</translation>
    </message>
    <message>
        <source>The author may not write on this topic for its identity.</source>
        <translation>L’auteur n’a pas le droit d’écrire sur ce sujet pour son identité.</translation>
    </message>
    <message>
        <source>The delegation lasts longer than a week or ends before it begins; make a shorter one.</source>
        <translation>La délégation dure plus d’une semaine ou finit avant de commencer&#x202f;; faites-en une plus courte.</translation>
    </message>
    <message>
        <source>The delegation cannot be read; make a new one.</source>
        <translation>La délégation est illisible&#x202f;; faites-en une nouvelle.</translation>
    </message>
    <message>
        <source>No delegation is known for this author, so we cannot say whose it is.</source>
        <translation>Aucune délégation n’est connue pour cet auteur, nous ne pouvons donc pas dire pour qui il écrit.</translation>
    </message>
    <message>
        <source>The delegation is not valid yet; compare the clocks of both computers.</source>
        <translation>La délégation n’est pas encore valable&#x202f;; comparez les horloges des deux ordinateurs.</translation>
    </message>
    <message>
        <source>The delegation names more topics than one may; make several.</source>
        <translation>La délégation nomme plus de sujets que permis&#x202f;; faites-en plusieurs.</translation>
    </message>
    <message>
        <source>The message&apos;s author is not a peer id; it was dropped.</source>
        <translation>L’auteur du message n’est pas un identifiant de pair&#x202f;; le message a été écarté.</translation>
    </message>
    <message>
        <source>The statement about who writes for whom is not valid; somebody may claim words that are not theirs.</source>
        <translation>La déclaration qui dit qui écrit pour qui n’est pas valide&#x202f;; quelqu’un s’attribue peut-être les propos d’un autre.</translation>
    </message>
    <message>
        <source>The application found no id for the message, so it was dropped.</source>
        <translation>L’application n’a trouvé aucun identifiant pour le message, il a donc été écarté.</translation>
    </message>
    <message>
        <source>The message&apos;s sequence number has a wrong size; it was dropped.</source>
        <translation>Le numéro de séquence du message n’a pas la bonne taille&#x202f;; le message a été écarté.</translation>
    </message>
    <message>
        <source>The message&apos;s signature is wrong: it was forged or altered on the way, and who passed it on is blamed.</source>
        <translation>La signature du message est fausse&#x202f;: il a été contrefait ou altéré en chemin, et qui l’a transmis en est tenu responsable.</translation>
    </message>
    <message>
        <source>The message came with the key of somebody else than its author; it was dropped.</source>
        <translation>Le message est arrivé avec la clé d’un autre que son auteur&#x202f;; il a été écarté.</translation>
    </message>
    <message>
        <source>The message names no author; it was dropped.</source>
        <translation>Le message ne nomme aucun auteur&#x202f;; il a été écarté.</translation>
    </message>
    <message>
        <source>The message came without the key that its signature needs; it was dropped.</source>
        <translation>Le message est arrivé sans la clé qu’exige sa signature&#x202f;; il a été écarté.</translation>
    </message>
    <message>
        <source>The message carries no sequence number; it was dropped.</source>
        <translation>Le message ne porte pas de numéro de séquence&#x202f;; il a été écarté.</translation>
    </message>
    <message>
        <source>The message was not signed, so nobody answers for it; it was dropped.</source>
        <translation>Le message n’était pas signé, personne n’en répond donc&#x202f;; il a été écarté.</translation>
    </message>
    <message>
        <source>The application judged the message invalid; who passed it on is blamed.</source>
        <translation>L’application a jugé le message invalide&#x202f;; qui l’a transmis en est tenu responsable.</translation>
    </message>
    <message>
        <source>A parameter of gossip or of its scores is out of its range; the detail names it.</source>
        <translation>Un paramètre du gossip ou de ses scores est hors de sa plage&#x202f;; le détail le nomme.</translation>
    </message>
    <message>
        <source>A topic must be printable text of at most 256 bytes, and not one of our own.</source>
        <translation>Un sujet doit être un texte imprimable de 256&#xa0;octets au plus, et ne pas être un des nôtres.</translation>
    </message>
    <message>
        <source>There is no author key yet to sign messages with; try again in a moment.</source>
        <translation>Il n’y a pas encore de clé d’auteur pour signer des messages&#x202f;; réessayez dans un instant.</translation>
    </message>
    <message>
        <source>We are not subscribed to this topic, so there is nothing to leave.</source>
        <translation>Nous ne sommes pas abonnés à ce sujet, il n’y a donc rien à quitter.</translation>
    </message>
    <message>
        <source>The message is larger than one frame of gossip; send less or in parts.</source>
        <translation>Le message est plus grand qu’une trame de gossip&#x202f;; envoyez-en moins ou par morceaux.</translation>
    </message>
    <message>
        <source>There is no room for another topic or peer in gossip; leave one first.</source>
        <translation>Il n’y a plus de place pour un autre sujet ou pair dans le gossip&#x202f;; quittez d’abord un sujet.</translation>
    </message>
    <message>
        <source>The peer is not part of gossip; it must first connect and speak the protocol.</source>
        <translation>Le pair ne participe pas au gossip&#x202f;; il doit d’abord se connecter et parler le protocole.</translation>
    </message>
    <message>
        <source>The peer named a message by an empty or far too long id; its program is faulty or hostile.</source>
        <translation>Le pair a nommé un message par un identifiant vide ou bien trop long&#x202f;; son programme est défectueux ou hostile.</translation>
    </message>
    <message>
        <source>The peer offered another peer&apos;s address record of an impossible size; its program is faulty or hostile.</source>
        <translation>Le pair a proposé l’enregistrement d’adresses d’un autre pair, de taille impossible&#x202f;; son programme est défectueux ou hostile.</translation>
    </message>
    <message>
        <source>The peer named a topic that is empty, too long or not printable; its program is faulty or hostile.</source>
        <translation>Le pair a nommé un sujet vide, trop long ou non imprimable&#x202f;; son programme est défectueux ou hostile.</translation>
    </message>
    <message>
        <source>The peer sent a gossip message that cannot be read; its program is faulty or hostile.</source>
        <translation>Le pair a envoyé un message de gossip illisible&#x202f;; son programme est défectueux ou hostile.</translation>
    </message>
    <message>
        <source>The peer sent more gossip at once than a frame holds; its program is faulty or hostile.</source>
        <translation>Le pair a envoyé d’un coup plus de gossip que n’en tient une trame&#x202f;; son programme est défectueux ou hostile.</translation>
    </message>
    <message>
        <source>The peer sent more mesh commands at once than we read; it wastes our time by fault or on purpose.</source>
        <translation>Le pair a envoyé d’un coup plus de commandes de maillage que nous n’en lisons&#x202f;; il nous fait perdre du temps, par erreur ou à dessein.</translation>
    </message>
    <message>
        <source>The peer named more message ids at once than we read; it wastes our time by fault or on purpose.</source>
        <translation>Le pair a nommé d’un coup plus d’identifiants de messages que nous n’en lisons&#x202f;; il nous fait perdre du temps, par erreur ou à dessein.</translation>
    </message>
    <message>
        <source>The peer sent more messages at once than we read; it wastes our time by fault or on purpose.</source>
        <translation>Le pair a envoyé d’un coup plus de messages que nous n’en lisons&#x202f;; il nous fait perdre du temps, par erreur ou à dessein.</translation>
    </message>
    <message>
        <source>The peer offered more other peers at once than we read; it may try to choose our neighbours.</source>
        <translation>Le pair a proposé d’un coup plus d’autres pairs que nous n’en lisons&#x202f;; il cherche peut-être à choisir nos voisins.</translation>
    </message>
    <message>
        <source>The peer announced more topics at once than we read; it wastes our time by fault or on purpose.</source>
        <translation>Le pair a annoncé d’un coup plus de sujets que nous n’en lisons&#x202f;; il nous fait perdre du temps, par erreur ou à dessein.</translation>
    </message>
    <message>
        <source>What is asked for was removed when it became too old or too much; ask for a later time.</source>
        <translation>Ce qui est demandé a été supprimé, car trop ancien ou trop volumineux&#x202f;; demandez une date plus récente.</translation>
    </message>
    <message>
        <source>The peer&apos;s introduction has a malformed length; its program is faulty or hostile.</source>
        <translation>La présentation du pair a une longueur mal formée&#x202f;; son programme est défectueux ou hostile.</translation>
    </message>
    <message>
        <source>The peer&apos;s signed addresses do not verify; they were altered or its program is faulty.</source>
        <translation>Les adresses signées du pair ne se vérifient pas&#x202f;; elles ont été altérées ou son programme est défectueux.</translation>
    </message>
    <message>
        <source>The peer described itself with a text that is too long or not printable; it may aim at your screen.</source>
        <translation>Le pair s’est décrit par un texte trop long ou non imprimable&#x202f;; il vise peut-être votre écran.</translation>
    </message>
    <message>
        <source>The peer broke off within its introduction; try again, else its program is faulty.</source>
        <translation>Le pair s’est interrompu au milieu de sa présentation&#x202f;; réessayez, sinon son programme est défectueux.</translation>
    </message>
    <message>
        <source>The peer introduced itself with another key than it proved to hold; it pretends to be somebody else.</source>
        <translation>Le pair s’est présenté avec une autre clé que celle qu’il a prouvé détenir&#x202f;; il se fait passer pour un autre.</translation>
    </message>
    <message>
        <source>The peer&apos;s introduction cannot be read; its program is faulty or hostile.</source>
        <translation>La présentation du pair est illisible&#x202f;; son programme est défectueux ou hostile.</translation>
    </message>
    <message>
        <source>The peer did not introduce itself though it agreed to; its program is faulty.</source>
        <translation>Le pair ne s’est pas présenté alors qu’il l’avait accepté&#x202f;; son programme est défectueux.</translation>
    </message>
    <message>
        <source>The peer passed on another peer&apos;s signed addresses as its own; its program is faulty or hostile.</source>
        <translation>Le pair a transmis comme siennes les adresses signées d’un autre&#x202f;; son programme est défectueux ou hostile.</translation>
    </message>
    <message>
        <source>The peer did not introduce itself in time; it is slow or faulty.</source>
        <translation>Le pair ne s’est pas présenté à temps&#x202f;; il est lent ou défectueux.</translation>
    </message>
    <message>
        <source>The peer&apos;s introduction is larger than allowed; it is faulty or wants to fill our memory.</source>
        <translation>La présentation du pair est plus grande que permis&#x202f;; il est défectueux ou veut remplir notre mémoire.</translation>
    </message>
    <message>
        <source>The peer named more addresses than allowed; it may want us to dial others for it.</source>
        <translation>Le pair a nommé plus d’adresses que permis&#x202f;; il veut peut-être que nous en appelions d’autres pour lui.</translation>
    </message>
    <message>
        <source>The peer introduced itself in more pieces than allowed; its program is faulty or hostile.</source>
        <translation>Le pair s’est présenté en plus de morceaux que permis&#x202f;; son programme est défectueux ou hostile.</translation>
    </message>
    <message>
        <source>The peer named more protocols than allowed; it is faulty or wants to fill our memory.</source>
        <translation>Le pair a nommé plus de protocoles que permis&#x202f;; il est défectueux ou veut remplir notre mémoire.</translation>
    </message>
    <message>
        <source>The peer sent data where it has nothing to say; its program is faulty.</source>
        <translation>Le pair a envoyé des données là où il n’a rien à dire&#x202f;; son programme est défectueux.</translation>
    </message>
    <message>
        <source>The peer sent a record that its own key does not cover; the detail says why.</source>
        <translation>Le pair a envoyé un enregistrement que sa propre clé ne couvre pas&#x202f;; le détail dit pourquoi.</translation>
    </message>
    <message>
        <source>The peer sent a record of the DHT whose time of receipt cannot be.</source>
        <translation>Le pair a envoyé un enregistrement de la DHT dont l’heure de réception est impossible.</translation>
    </message>
    <message>
        <source>The peer wanted to enter somebody else as a provider; only oneself is allowed.</source>
        <translation>Le pair a voulu inscrire un autre comme fournisseur&#x202f;; on ne peut inscrire que soi-même.</translation>
    </message>
    <message>
        <source>The peer sent a record of the DHT under another key than its own.</source>
        <translation>Le pair a envoyé un enregistrement de la DHT sous une autre clé que la sienne.</translation>
    </message>
    <message>
        <source>The peer sent a key of the DHT that is longer than allowed.</source>
        <translation>Le pair a envoyé une clé de la DHT plus longue que permis.</translation>
    </message>
    <message>
        <source>The peer sent a message of the DHT that cannot be read.</source>
        <translation>Le pair a envoyé un message de la DHT illisible.</translation>
    </message>
    <message>
        <source>The peer asked the DHT without saying for which key.</source>
        <translation>Le pair a interrogé la DHT sans dire pour quelle clé.</translation>
    </message>
    <message>
        <source>The peer wanted to store something in the DHT and sent nothing to store.</source>
        <translation>Le pair a voulu stocker quelque chose dans la DHT et n’a rien envoyé à stocker.</translation>
    </message>
    <message>
        <source>The peer spoke of a provider of something that has no content key.</source>
        <translation>Le pair a parlé du fournisseur d’une chose qui n’a pas de clé de contenu.</translation>
    </message>
    <message>
        <source>The peer sent a message of the DHT that is longer than allowed.</source>
        <translation>Le pair a envoyé un message de la DHT plus long que permis.</translation>
    </message>
    <message>
        <source>The peer named more peers at once than the DHT allows.</source>
        <translation>Le pair a nommé d’un coup plus de pairs que la DHT ne le permet.</translation>
    </message>
    <message>
        <source>The peer asked the DHT for something that does not exist.</source>
        <translation>Le pair a demandé à la DHT une chose qui n’existe pas.</translation>
    </message>
    <message>
        <source>The peer sent a value for the DHT that is longer than allowed.</source>
        <translation>Le pair a envoyé pour la DHT une valeur plus longue que permis.</translation>
    </message>
    <message>
        <source>The peer answered something else than was asked of it.</source>
        <translation>Le pair a répondu autre chose que ce qui lui était demandé.</translation>
    </message>
    <message>
        <source>The record was not kept because as many as allowed are held, all nearer to us.</source>
        <translation>L’enregistrement n’a pas été gardé, car nous en tenons autant que permis, tous plus proches de nous.</translation>
    </message>
    <message>
        <source>The record was not kept because its writer has as many as allowed here.</source>
        <translation>L’enregistrement n’a pas été gardé, car son auteur en a ici autant que permis.</translation>
    </message>
    <message>
        <source>The peer is not entered because its autonomous system fills its share of the bucket.</source>
        <translation>Le pair n’est pas inscrit, car son système autonome occupe déjà sa part du bucket.</translation>
    </message>
    <message>
        <source>The peer is not entered because its near neighbours by address fill their share of the bucket.</source>
        <translation>Le pair n’est pas inscrit, car ses proches voisins par l’adresse occupent déjà leur part du bucket.</translation>
    </message>
    <message>
        <source>The peer is not entered because its wider network range fills its share of the bucket.</source>
        <translation>Le pair n’est pas inscrit, car sa plage réseau élargie occupe déjà sa part du bucket.</translation>
    </message>
    <message>
        <source>The peer is not entered in the table because it is this node.</source>
        <translation>Le pair n’est pas inscrit dans la table, car c’est ce nœud.</translation>
    </message>
    <message>
        <source>The peer is not entered because its autonomous system fills its share of the table.</source>
        <translation>Le pair n’est pas inscrit, car son système autonome occupe déjà sa part de la table.</translation>
    </message>
    <message>
        <source>The peer is not entered because its near neighbours by address fill their share of the table.</source>
        <translation>Le pair n’est pas inscrit, car ses proches voisins par l’adresse occupent déjà leur part de la table.</translation>
    </message>
    <message>
        <source>The peer is not entered because its wider network range fills its share of the table.</source>
        <translation>Le pair n’est pas inscrit, car sa plage réseau élargie occupe déjà sa part de la table.</translation>
    </message>
    <message>
        <source>A post-quantum private key does not match its own check; it is damaged, restore it from its backup.</source>
        <translation>Une clé privée post-quantique ne correspond pas à son propre contrôle&#x202f;; elle est endommagée, restaurez-la depuis sa sauvegarde.</translation>
    </message>
    <message>
        <source>A post-quantum key or ciphertext has the wrong length; it belongs to another algorithm or is cut.</source>
        <translation>Une clé ou un chiffré post-quantique n’a pas la bonne longueur&#x202f;; il relève d’un autre algorithme ou est tronqué.</translation>
    </message>
    <message>
        <source>A post-quantum public key is malformed; do not use it, and ask its owner for another.</source>
        <translation>Une clé publique post-quantique est mal formée&#x202f;; ne l’utilisez pas et demandez-en une autre à son propriétaire.</translation>
    </message>
    <message>
        <source>The RSA key is too small, too large or unfit; use one of 2048 to 8192 bits, better Ed25519.</source>
        <translation>La clé RSA est trop petite, trop grande ou inadaptée&#x202f;; utilisez-en une de 2048 à 8192&#xa0;bits, ou mieux Ed25519.</translation>
    </message>
    <message>
        <source>The public key is no valid point of its curve; do not trust where it comes from.</source>
        <translation>La clé publique n’est pas un point valide de sa courbe&#x202f;; ne vous fiez pas à sa provenance.</translation>
    </message>
    <message>
        <source>The signature does not belong to this key and content; it was forged or the content changed.</source>
        <translation>La signature ne correspond pas à cette clé et à ce contenu&#x202f;; elle a été contrefaite ou le contenu a changé.</translation>
    </message>
    <message>
        <source>This is no public key, or it is damaged; copy it again from its owner.</source>
        <translation>Ce n’est pas une clé publique, ou elle est endommagée&#x202f;; copiez-la de nouveau chez son propriétaire.</translation>
    </message>
    <message>
        <source>The public key is not in its one agreed form, so its peer id would not be unique; ask its owner for another.</source>
        <translation>La clé publique n’est pas sous forme canonique, son identifiant de pair ne serait donc pas unique&#x202f;; demandez-en une autre à son propriétaire.</translation>
    </message>
    <message>
        <source>The public key is larger than allowed; use Ed25519.</source>
        <translation>La clé publique est plus grande que permis&#x202f;; utilisez Ed25519.</translation>
    </message>
    <message>
        <source>The public key is of a type that this program does not know; use Ed25519.</source>
        <translation>La clé publique est d’un type que ce programme ne connaît pas&#x202f;; utilisez Ed25519.</translation>
    </message>
    <message>
        <source>The key lies on a curve that is not supported; use Ed25519 or P-256.</source>
        <translation>La clé est sur une courbe qui n’est pas prise en charge&#x202f;; utilisez Ed25519 ou P-256.</translation>
    </message>
    <message>
        <source>A connection was refused because the peer has as many as allowed; one or two are normal.</source>
        <translation>Une connexion a été refusée, car le pair en a autant que permis&#x202f;; une ou deux sont normales.</translation>
    </message>
    <message>
        <source>It was refused because the peer may use no more of our memory; look at what it does.</source>
        <translation>La demande a été refusée, car le pair ne peut plus occuper de notre mémoire&#x202f;; regardez ce qu’il fait.</translation>
    </message>
    <message>
        <source>Streams were refused because one connection has as many open or undecided as allowed; this suggests a flood.</source>
        <translation>Des flux ont été refusés, car une connexion en a autant d’ouverts ou d’indécis que permis&#x202f;; cela évoque une inondation.</translation>
    </message>
    <message>
        <source>A stream was refused because the peer opens them too fast; this suggests a flood.</source>
        <translation>Un flux a été refusé, car le pair en ouvre trop vite&#x202f;; cela évoque une inondation.</translation>
    </message>
    <message>
        <source>A stream was refused because the peer has as many open as allowed; look at what it does.</source>
        <translation>Un flux a été refusé, car le pair en a autant d’ouverts que permis&#x202f;; regardez ce qu’il fait.</translation>
    </message>
    <message>
        <source>A connection was refused because its network range holds as many as allowed; one range should not own us.</source>
        <translation>Une connexion a été refusée, car sa plage réseau en tient autant que permis&#x202f;; une seule plage ne doit pas nous accaparer.</translation>
    </message>
    <message>
        <source>A connection was refused because its network range opens them too fast; this suggests a flood.</source>
        <translation>Une connexion a été refusée, car sa plage réseau en ouvre trop vite&#x202f;; cela évoque une inondation.</translation>
    </message>
    <message>
        <source>A connection was refused because its network range has too many unauthenticated ones; this suggests a flood.</source>
        <translation>Une connexion a été refusée, car sa plage réseau en a trop de non authentifiées&#x202f;; cela évoque une inondation.</translation>
    </message>
    <message>
        <source>A stream was refused because the peer has opened as many of that protocol as it may; look at what it does.</source>
        <translation>Un flux a été refusé, car le pair en a ouvert autant que permis pour ce protocole&#x202f;; regardez ce qu’il fait.</translation>
    </message>
    <message>
        <source>A stream was refused because the peer has as many of that protocol open as allowed; look at what it does.</source>
        <translation>Un flux a été refusé, car le pair en a autant d’ouverts que permis pour ce protocole&#x202f;; regardez ce qu’il fait.</translation>
    </message>
    <message>
        <source>A stream was refused because its protocol has as many open as allowed; look who uses it.</source>
        <translation>Un flux a été refusé, car son protocole en a autant d’ouverts que permis&#x202f;; regardez qui s’en sert.</translation>
    </message>
    <message>
        <source>It was refused because we hold as many connections as allowed; raise the limit or close some.</source>
        <translation>La demande a été refusée, car nous tenons autant de connexions que permis&#x202f;; relevez la limite ou fermez-en quelques-unes.</translation>
    </message>
    <message>
        <source>An incoming connection was refused because as many as allowed came in; the rest is kept for our own dials.</source>
        <translation>Une connexion entrante a été refusée, car il en est entré autant que permis&#x202f;; le reste est réservé à nos propres appels.</translation>
    </message>
    <message>
        <source>It was refused because connections may use no more memory; raise the limit or look who uses it.</source>
        <translation>La demande a été refusée, car les connexions ne peuvent plus occuper de mémoire&#x202f;; relevez la limite ou regardez qui s’en sert.</translation>
    </message>
    <message>
        <source>A stream was refused because as many as allowed are open; raise the limit or look who opens them.</source>
        <translation>Un flux a été refusé, car autant que permis sont ouverts&#x202f;; relevez la limite ou regardez qui les ouvre.</translation>
    </message>
    <message>
        <source>A connection was refused because too many are not yet authenticated; this many at once suggests a flood.</source>
        <translation>Une connexion a été refusée, car trop d’entre elles ne sont pas encore authentifiées&#x202f;; autant à la fois évoque une inondation.</translation>
    </message>
    <message>
        <source>The lookup was given up because it was no longer wanted.</source>
        <translation>La recherche a été abandonnée, car elle n’était plus voulue.</translation>
    </message>
    <message>
        <source>No peer of the DHT is known, so nobody can be asked; join by a bootnode first.</source>
        <translation>Aucun pair de la DHT n’est connu, il n’y a donc personne à interroger&#x202f;; entrez d’abord par un nœud d’amorçage.</translation>
    </message>
    <message>
        <source>A peer of the DHT did not answer in time; it may be away or overloaded.</source>
        <translation>Un pair de la DHT n’a pas répondu à temps&#x202f;; il est peut-être absent ou surchargé.</translation>
    </message>
    <message>
        <source>None of the peers that are responsible for it has it; check the key or try later.</source>
        <translation>Aucun des pairs responsables ne l’a&#x202f;; vérifiez la clé ou réessayez plus tard.</translation>
    </message>
    <message>
        <source>The peer was asked to serve the DHT although it only uses it; it said no.</source>
        <translation>Il a été demandé au pair de servir la DHT alors qu’il ne fait que l’utiliser&#x202f;; il a refusé.</translation>
    </message>
    <message>
        <source>It was stored, but by fewer peers than asked for; try again or ask for fewer.</source>
        <translation>L’enregistrement est stocké, mais par moins de pairs que demandé&#x202f;; réessayez ou demandez-en moins.</translation>
    </message>
    <message>
        <source>The lookup took too long; many peers are slow or away, try again.</source>
        <translation>La recherche a pris trop de temps&#x202f;; beaucoup de pairs sont lents ou absents, réessayez.</translation>
    </message>
    <message>
        <source>Too many lookups are under way; wait for some to end and try again.</source>
        <translation>Trop de recherches sont en cours&#x202f;; attendez que certaines finissent et réessayez.</translation>
    </message>
    <message>
        <source>As many records of our own are kept alive as allowed; give up some first.</source>
        <translation>Autant de nos enregistrements que permis sont déjà maintenus&#x202f;; renoncez d’abord à quelques-uns.</translation>
    </message>
    <message>
        <source>A packet on the local link held a name that cannot be; it was dropped.</source>
        <translation>Un paquet du lien local contenait un nom impossible&#x202f;; il a été écarté.</translation>
    </message>
    <message>
        <source>A packet on the local link held a record of a wrong length; it was dropped.</source>
        <translation>Un paquet du lien local contenait un enregistrement de longueur fausse&#x202f;; il a été écarté.</translation>
    </message>
    <message>
        <source>A packet on the local link was longer than multicast DNS allows; it was dropped.</source>
        <translation>Un paquet du lien local était plus long que le DNS multicast ne le permet&#x202f;; il a été écarté.</translation>
    </message>
    <message>
        <source>A packet on the local link held more records than we read; it was dropped.</source>
        <translation>Un paquet du lien local contenait plus d’enregistrements que nous n’en lisons&#x202f;; il a été écarté.</translation>
    </message>
    <message>
        <source>A packet on the local link ended too early; it was dropped.</source>
        <translation>Un paquet du lien local finissait trop tôt&#x202f;; il a été écarté.</translation>
    </message>
    <message>
        <source>A part of the address has a value that cannot be, such as a port above 65535; correct it.</source>
        <translation>Une partie de l’adresse a une valeur impossible, comme un port au-dessus de 65535&#x202f;; corrigez-la.</translation>
    </message>
    <message>
        <source>The address is empty; give one such as /ip4/192.0.2.1/tcp/4001.</source>
        <translation>L’adresse est vide&#x202f;; donnez-en une comme /ip4/192.0.2.1/tcp/4001.</translation>
    </message>
    <message>
        <source>A part of the address lacks its value, such as the number after /tcp; complete it.</source>
        <translation>Il manque sa valeur à une partie de l’adresse, comme le nombre après /tcp&#x202f;; complétez-la.</translation>
    </message>
    <message>
        <source>This is no address: it must begin with a slash, as in /ip4/192.0.2.1/tcp/4001.</source>
        <translation>Ce n’est pas une adresse&#x202f;: elle doit commencer par une barre oblique, comme dans /ip4/192.0.2.1/tcp/4001.</translation>
    </message>
    <message>
        <source>The address is not in its one agreed form; whoever made it is faulty.</source>
        <translation>L’adresse n’est pas sous forme canonique&#x202f;; ce qui l’a produite est défectueux.</translation>
    </message>
    <message>
        <source>The address is longer than allowed; it is not one that can be used.</source>
        <translation>L’adresse est plus longue que permis&#x202f;; elle ne peut pas être utilisée.</translation>
    </message>
    <message>
        <source>The address ends inside a part, so something is missing; copy it again.</source>
        <translation>L’adresse finit au milieu d’une partie, il manque donc quelque chose&#x202f;; copiez-la de nouveau.</translation>
    </message>
    <message>
        <source>The address names a protocol that this program does not know; check its spelling.</source>
        <translation>L’adresse nomme un protocole que ce programme ne connaît pas&#x202f;; vérifiez l’orthographe.</translation>
    </message>
    <message>
        <source>The value holds characters that its encoding does not have; check for typing errors.</source>
        <translation>La valeur contient des caractères que son encodage n’a pas&#x202f;; cherchez des fautes de frappe.</translation>
    </message>
    <message>
        <source>The text is empty where an encoded value should stand; give the value.</source>
        <translation>Le texte est vide là où une valeur encodée est attendue&#x202f;; donnez la valeur.</translation>
    </message>
    <message>
        <source>The value is longer than allowed; it is not what is expected here.</source>
        <translation>La valeur est plus longue que permis&#x202f;; ce n’est pas ce qui est attendu ici.</translation>
    </message>
    <message>
        <source>The first character names no known encoding; copy the value again with its first character.</source>
        <translation>Le premier caractère ne désigne aucun encodage connu&#x202f;; copiez de nouveau la valeur avec son premier caractère.</translation>
    </message>
    <message>
        <source>The hash is damaged: a number within it is malformed; copy it again.</source>
        <translation>L’empreinte est endommagée&#x202f;: un nombre y est mal formé&#x202f;; copiez-la de nouveau.</translation>
    </message>
    <message>
        <source>The hash is longer than any algorithm makes; it is damaged or no hash.</source>
        <translation>L’empreinte est plus longue que n’en produit aucun algorithme&#x202f;; elle est endommagée ou n’en est pas une.</translation>
    </message>
    <message>
        <source>There is more after the end of the hash; copy it again without what follows.</source>
        <translation>Il y a des données après la fin de l’empreinte&#x202f;; copiez-la de nouveau sans ce qui suit.</translation>
    </message>
    <message>
        <source>The hash is shorter than it says, so a part is missing; copy it again.</source>
        <translation>L’empreinte est plus courte qu’elle ne le dit, une partie manque&#x202f;; copiez-la de nouveau.</translation>
    </message>
    <message>
        <source>The hash names an algorithm that this program does not know; use one made with SHA-256.</source>
        <translation>L’empreinte nomme un algorithme que ce programme ne connaît pas&#x202f;; utilisez-en une faite avec SHA-256.</translation>
    </message>
    <message>
        <source>The peer announced a message of an impossible length while agreeing on a protocol; its program is faulty or hostile.</source>
        <translation>Le pair a annoncé un message de longueur impossible pendant la négociation d’un protocole&#x202f;; son programme est défectueux ou hostile.</translation>
    </message>
    <message>
        <source>The peer named a protocol in a malformed way; its program is faulty or hostile.</source>
        <translation>Le pair a nommé un protocole de façon mal formée&#x202f;; son programme est défectueux ou hostile.</translation>
    </message>
    <message>
        <source>The other side does not speak libp2p; check the address and port.</source>
        <translation>L’autre extrémité ne parle pas libp2p&#x202f;; vérifiez l’adresse et le port.</translation>
    </message>
    <message>
        <source>The peer proposed more protocols than it may; it wastes our time by fault or on purpose.</source>
        <translation>Le pair a proposé plus de protocoles que permis&#x202f;; il nous fait perdre du temps, par erreur ou à dessein.</translation>
    </message>
    <message>
        <source>The peer agreed to a protocol that we never proposed; its program is faulty or hostile.</source>
        <translation>Le pair a accepté un protocole que nous n’avons jamais proposé&#x202f;; son programme est défectueux ou hostile.</translation>
    </message>
    <message>
        <source>Another program listens there already; choose another port or end that program.</source>
        <translation>Un autre programme y écoute déjà&#x202f;; choisissez un autre port ou arrêtez ce programme.</translation>
    </message>
    <message>
        <source>That is no address of this computer; choose one that it has, or 0.0.0.0 for all.</source>
        <translation>Ce n’est pas une adresse de cet ordinateur&#x202f;; choisissez-en une qu’il possède, ou 0.0.0.0 pour toutes.</translation>
    </message>
    <message>
        <source>The system does not allow it; ports below 1024 and local firewalls need permission.</source>
        <translation>Le système ne l’autorise pas&#x202f;; les ports sous 1024 et les pare-feu locaux exigent une autorisation.</translation>
    </message>
    <message>
        <source>Only addresses of the form /ip4/…/tcp/… and /ip6/…/tcp/… can be used; give one of these.</source>
        <translation>Seules les adresses de la forme /ip4/…/tcp/… et /ip6/…/tcp/… peuvent être utilisées&#x202f;; donnez-en une.</translation>
    </message>
    <message>
        <source>The system reported an error of the network; its own words say more.</source>
        <translation>Le système a signalé une erreur du réseau&#x202f;; ses propres mots en disent plus.</translation>
    </message>
    <message>
        <source>Nobody listens at that address; check the port and that the other program runs.</source>
        <translation>Personne n’écoute à cette adresse&#x202f;; vérifiez le port et que l’autre programme tourne.</translation>
    </message>
    <message>
        <source>The connection was torn down by the other side or by something between; try again.</source>
        <translation>La connexion a été coupée par l’autre extrémité ou par un intermédiaire&#x202f;; réessayez.</translation>
    </message>
    <message>
        <source>There was no answer in time; the computer is off, the address is wrong or a firewall drops the packets.</source>
        <translation>Pas de réponse à temps&#x202f;; l’ordinateur est éteint, l’adresse est fausse ou un pare-feu jette les paquets.</translation>
    </message>
    <message>
        <source>The system allows this program no more open connections; raise the limit of open files.</source>
        <translation>Le système n’accorde plus de connexions ouvertes à ce programme&#x202f;; relevez la limite de fichiers ouverts.</translation>
    </message>
    <message>
        <source>There is no way to that address from here; check the network and the address.</source>
        <translation>Aucun chemin ne mène d’ici à cette adresse&#x202f;; vérifiez le réseau et l’adresse.</translation>
    </message>
    <message>
        <source>This node takes no part in a DHT; start it with --serve kad.</source>
        <translation>Ce nœud ne participe à aucune DHT&#x202f;; lancez-le avec --serve kad.</translation>
    </message>
    <message>
        <source>This node takes no part in gossip; start it with --serve gossip.</source>
        <translation>Ce nœud ne participe pas au gossip&#x202f;; lancez-le avec --serve gossip.</translation>
    </message>
    <message>
        <source>This node was started without a policy, so there is none to change; start it with one.</source>
        <translation>Ce nœud a été démarré sans politique, il n’y en a donc aucune à changer&#x202f;; démarrez-le avec une.</translation>
    </message>
    <message>
        <source>The encrypted handshake broke because a message had an impossible size; the peer is faulty or somebody interferes.</source>
        <translation>La négociation chiffrée a été rompue, car un message avait une taille impossible&#x202f;; le pair est défectueux ou quelqu’un interfère.</translation>
    </message>
    <message>
        <source>The peer&apos;s identity key is malformed; its program is faulty or hostile.</source>
        <translation>La clé d’identité du pair est mal formée&#x202f;; son programme est défectueux ou hostile.</translation>
    </message>
    <message>
        <source>The peer could not prove its identity: the signature is wrong; somebody pretends to be it.</source>
        <translation>Le pair n’a pas pu prouver son identité&#x202f;: la signature est fausse&#x202f;; quelqu’un se fait passer pour lui.</translation>
    </message>
    <message>
        <source>The peer&apos;s proof of identity cannot be read; its program is faulty or hostile.</source>
        <translation>La preuve d’identité du pair est illisible&#x202f;; son programme est défectueux ou hostile.</translation>
    </message>
    <message>
        <source>Data did not decrypt, so it was altered on the way or the peer is faulty; if it recurs, somebody interferes.</source>
        <translation>Des données n’ont pas pu être déchiffrées&#x202f;: elles ont été altérées en chemin ou le pair est défectueux&#x202f;; si cela se répète, quelqu’un interfère.</translation>
    </message>
    <message>
        <source>The peer sent an encrypted frame too short to be real; its program is faulty or hostile.</source>
        <translation>Le pair a envoyé une trame chiffrée trop courte pour être vraie&#x202f;; son programme est défectueux ou hostile.</translation>
    </message>
    <message>
        <source>The peer sent a key that would make the encryption predictable; this is an attack, block it.</source>
        <translation>Le pair a envoyé une clé qui rendrait le chiffrement prévisible&#x202f;; c’est une attaque, bloquez-le.</translation>
    </message>
    <message>
        <source>The peer and we share no way to carry several streams; its program is too old or too different.</source>
        <translation>Le pair et nous n’avons en commun aucun moyen de porter plusieurs flux&#x202f;; son programme est trop ancien ou trop différent.</translation>
    </message>
    <message>
        <source>The connection carried as much as its key allows; dial again for a fresh key.</source>
        <translation>La connexion a porté autant que sa clé le permet&#x202f;; appelez de nouveau pour une clé neuve.</translation>
    </message>
    <message>
        <source>Another peer than the one dialled answered there; the address is outdated or somebody pretends to be it.</source>
        <translation>Un autre pair que celui appelé y a répondu&#x202f;; l’adresse est périmée ou quelqu’un se fait passer pour lui.</translation>
    </message>
    <message>
        <source>The peer id is damaged: it holds no valid hash; copy it again.</source>
        <translation>L’identifiant de pair est endommagé&#x202f;: il ne contient pas d’empreinte valide&#x202f;; copiez-le de nouveau.</translation>
    </message>
    <message>
        <source>This is no peer id: its text is in no known form; check for missing or added characters.</source>
        <translation>Ce n’est pas un identifiant de pair&#x202f;: son texte n’a aucune forme connue&#x202f;; cherchez des caractères manquants ou en trop.</translation>
    </message>
    <message>
        <source>The peer id is empty; give one such as &quot;12D3Koo…&quot; or &quot;Qm…&quot;.</source>
        <translation>L’identifiant de pair est vide&#x202f;; donnez-en un comme «&#x202f;12D3Koo…&#x202f;» ou «&#x202f;Qm…&#x202f;».</translation>
    </message>
    <message>
        <source>This is the id of content, not of a peer; look for one that begins with &quot;12D3Koo&quot;, &quot;Qm&quot; or &quot;k51&quot;.</source>
        <translation>C’est l’identifiant d’un contenu, pas d’un pair&#x202f;; cherchez-en un qui commence par «&#x202f;12D3Koo&#x202f;», «&#x202f;Qm&#x202f;» ou «&#x202f;k51&#x202f;».</translation>
    </message>
    <message>
        <source>The peer id is made with a hash that peer ids do not use; it was not made by a libp2p program.</source>
        <translation>L’identifiant de pair est fait avec une empreinte que ces identifiants n’utilisent pas&#x202f;; il ne vient pas d’un programme libp2p.</translation>
    </message>
    <message>
        <source>This property cannot be compared so: texts take : = and ~, numbers and times : = &lt; &lt;= &gt; and &gt;=.</source>
        <translation>Cette propriété ne se compare pas ainsi&#x202f;: les textes acceptent : = et ~, les nombres et les dates : = &lt; &lt;= &gt; et &gt;=.</translation>
    </message>
    <message>
        <source>That property is there or not; say yes or no.</source>
        <translation>Cette propriété est présente ou non&#x202f;; écrivez yes ou no.</translation>
    </message>
    <message>
        <source>That is no number with a unit that is known here; write it as 0.3, 150ms or 2MiB.</source>
        <translation>Ce n’est pas un nombre avec une unité connue ici&#x202f;; écrivez-le comme 0.3, 150ms ou 2MiB.</translation>
    </message>
    <message>
        <source>That is no time; write it as 2026-01-31T08:15:00Z, 2026-01-31, or -2h for two hours ago.</source>
        <translation>Ce n’est pas une date&#x202f;; écrivez-la comme 2026-01-31T08:15:00Z, 2026-01-31, ou -2h pour il y a deux heures.</translation>
    </message>
    <message>
        <source>Something to look for is missing here; add it or leave the part out.</source>
        <translation>Il manque ici quelque chose à chercher&#x202f;; ajoutez-le ou retirez cette partie.</translation>
    </message>
    <message>
        <source>A quotation mark of the question has no partner; add the second one.</source>
        <translation>Un guillemet de la requête n’est pas fermé&#x202f;; ajoutez le second.</translation>
    </message>
    <message>
        <source>The question is longer than allowed; ask for less at once.</source>
        <translation>La requête est plus longue que permis&#x202f;; demandez moins à la fois.</translation>
    </message>
    <message>
        <source>The question has more parts than allowed; ask for less at once.</source>
        <translation>La requête a plus de parties que permis&#x202f;; demandez moins à la fois.</translation>
    </message>
    <message>
        <source>Peers have no such property; choose one that is offered, or put the words in quotes to look for them.</source>
        <translation>Les pairs n’ont pas cette propriété&#x202f;; choisissez-en une parmi celles proposées, ou mettez les mots entre guillemets pour les chercher.</translation>
    </message>
    <message>
        <source>The peer asked for a measurement and closed before saying how much; its program is faulty.</source>
        <translation>Le pair a demandé une mesure et fermé avant d’en dire la quantité&#x202f;; son programme est défectueux.</translation>
    </message>
    <message>
        <source>The peer stopped within a measurement; it is overloaded or away.</source>
        <translation>Le pair s’est arrêté au milieu d’une mesure&#x202f;; il est surchargé ou absent.</translation>
    </message>
    <message>
        <source>The peer sent before our upload was over, so the measurement is void; its program is faulty.</source>
        <translation>Le pair a émis avant la fin de notre envoi, la mesure est donc invalide&#x202f;; son programme est défectueux.</translation>
    </message>
    <message>
        <source>The peer closed before the measurement was complete, so it is void; try again.</source>
        <translation>Le pair a fermé avant la fin de la mesure, elle est donc invalide&#x202f;; réessayez.</translation>
    </message>
    <message>
        <source>The peer sent more than the measurement asked for, so it is void; its program is faulty.</source>
        <translation>Le pair a envoyé plus que la mesure ne demandait, elle est donc invalide&#x202f;; son programme est défectueux.</translation>
    </message>
    <message>
        <source>The peer closed while it owed us the answer to a ping; try again.</source>
        <translation>Le pair a fermé alors qu’il nous devait la réponse à un ping&#x202f;; réessayez.</translation>
    </message>
    <message>
        <source>The peer sent pings without reading the answers, which fills our memory; block it if it recurs.</source>
        <translation>Le pair a envoyé des pings sans lire les réponses, ce qui remplit notre mémoire&#x202f;; bloquez-le si cela se répète.</translation>
    </message>
    <message>
        <source>The peer&apos;s answer to a ping is not what was sent; it is faulty or fakes its round-trip time.</source>
        <translation>La réponse du pair à un ping n’est pas ce qui a été envoyé&#x202f;; il est défectueux ou falsifie son temps d’aller-retour.</translation>
    </message>
    <message>
        <source>The peer did not answer a ping in time; it is overloaded or away.</source>
        <translation>Le pair n’a pas répondu à un ping à temps&#x202f;; il est surchargé ou absent.</translation>
    </message>
    <message>
        <source>The peer answered a ping that was not sent; it is faulty or fakes its round-trip time.</source>
        <translation>Le pair a répondu à un ping qui n’a pas été envoyé&#x202f;; il est défectueux ou falsifie son temps d’aller-retour.</translation>
    </message>
    <message>
        <source>The private network&apos;s key is not exactly 32 bytes in its encoding; copy the file again.</source>
        <translation>La clé du réseau privé ne fait pas exactement 32&#xa0;octets dans son encodage&#x202f;; copiez de nouveau le fichier.</translation>
    </message>
    <message>
        <source>The private network&apos;s key file is in an unknown encoding; it must say /bin/, /base16/ or /base64/.</source>
        <translation>Le fichier de clé du réseau privé est dans un encodage inconnu&#x202f;; il doit indiquer /bin/, /base16/ ou /base64/.</translation>
    </message>
    <message>
        <source>The private network&apos;s key file does not begin with /key/swarm/psk/1.0.0/; check that the right file is named.</source>
        <translation>Le fichier de clé du réseau privé ne commence pas par /key/swarm/psk/1.0.0/&#x202f;; vérifiez que c’est le bon fichier.</translation>
    </message>
    <message>
        <source>The length before a message is malformed; the sender is faulty or the data damaged.</source>
        <translation>La longueur qui précède un message est mal formée&#x202f;; l’expéditeur est défectueux ou les données sont endommagées.</translation>
    </message>
    <message>
        <source>A message has a field with an impossible number; the sender is faulty or the data damaged.</source>
        <translation>Un message a un champ de numéro impossible&#x202f;; l’expéditeur est défectueux ou les données sont endommagées.</translation>
    </message>
    <message>
        <source>A text of a message is not UTF-8; the sender is faulty.</source>
        <translation>Un texte d’un message n’est pas en UTF-8&#x202f;; l’expéditeur est défectueux.</translation>
    </message>
    <message>
        <source>A message has a field of an unknown kind; the sender is faulty or the data damaged.</source>
        <translation>Un message a un champ d’un genre inconnu&#x202f;; l’expéditeur est défectueux ou les données sont endommagées.</translation>
    </message>
    <message>
        <source>A signed message is not in its one agreed form, so its signature could mean two things; do not trust it.</source>
        <translation>Un message signé n’est pas sous forme canonique, sa signature pourrait donc vouloir dire deux choses&#x202f;; ne vous y fiez pas.</translation>
    </message>
    <message>
        <source>A field of a message holds a number outside what is agreed; the sender is faulty.</source>
        <translation>Un champ d’un message contient un nombre hors de ce qui est convenu&#x202f;; l’expéditeur est défectueux.</translation>
    </message>
    <message>
        <source>A message holds a number beyond 64 bits; the sender is faulty or the data damaged.</source>
        <translation>Un message contient un nombre de plus de 64&#xa0;bits&#x202f;; l’expéditeur est défectueux ou les données sont endommagées.</translation>
    </message>
    <message>
        <source>A message is longer than allowed; the sender is faulty or wants to fill our memory.</source>
        <translation>Un message est plus long que permis&#x202f;; l’expéditeur est défectueux ou veut remplir notre mémoire.</translation>
    </message>
    <message>
        <source>A message ends inside a field, so a part is missing; the sender is faulty or the data was cut.</source>
        <translation>Un message finit au milieu d’un champ, une partie manque&#x202f;; l’expéditeur est défectueux ou les données ont été tronquées.</translation>
    </message>
    <message>
        <source>A field of a message is of another type than agreed; the sender speaks another version or is faulty.</source>
        <translation>Un champ d’un message n’a pas le type convenu&#x202f;; l’expéditeur parle une autre version ou est défectueux.</translation>
    </message>
    <message>
        <source>That is no peer id and too short for the beginning of one; give at least six of its characters.</source>
        <translation>Ce n’est pas un identifiant de pair, et c’est trop court pour en être le début&#x202f;; donnez-en au moins six caractères.</translation>
    </message>
    <message>
        <source>That is no time; write it as 2026-01-31T08:15:00Z.</source>
        <translation>Ce n’est pas une date&#x202f;; écrivez-la comme 2026-01-31T08:15:00Z.</translation>
    </message>
    <message>
        <source>A part of the query has no letter or digit to look for; leave it out or add a word.</source>
        <translation>Une partie de la requête n’a ni lettre ni chiffre à chercher&#x202f;; retirez-la ou ajoutez un mot.</translation>
    </message>
    <message>
        <source>A quotation mark of the query has no partner; add the second one.</source>
        <translation>Un guillemet de la requête n’est pas fermé&#x202f;; ajoutez le second.</translation>
    </message>
    <message>
        <source>The query is longer than allowed; ask for less at once.</source>
        <translation>La requête est plus longue que permis&#x202f;; demandez moins à la fois.</translation>
    </message>
    <message>
        <source>There is no such kind of event; write the name that stands after &quot;event&quot; in the lines of run.</source>
        <translation>Ce type d’événement n’existe pas&#x202f;; écrivez le nom qui suit «&#x202f;event&#x202f;» dans les lignes de run.</translation>
    </message>
    <message>
        <source>The head of the audit log is not one: its log, number or hash is missing or cut.</source>
        <translation>La tête du journal d’audit n’en est pas une&#x202f;: son journal, son numéro ou son empreinte manque ou est tronqué.</translation>
    </message>
    <message>
        <source>The receipt is not of the peer that was asked, or its key cannot be read.</source>
        <translation>Le reçu n’est pas du pair interrogé, ou sa clé est illisible.</translation>
    </message>
    <message>
        <source>The signature of the receipt does not hold: it was altered or forged.</source>
        <translation>La signature du reçu n’est pas valide&#x202f;: il a été altéré ou contrefait.</translation>
    </message>
    <message>
        <source>The peer answered with a status that this version does not know.</source>
        <translation>Le pair a répondu par un état que cette version ne connaît pas.</translation>
    </message>
    <message>
        <source>The peer&apos;s receipt, or the file of receipts, cannot be read; it proves nothing.</source>
        <translation>Le reçu du pair, ou le fichier des reçus, est illisible&#x202f;; il ne prouve rien.</translation>
    </message>
    <message>
        <source>The peer closed the stream of a receipt before it showed anything.</source>
        <translation>Le pair a fermé le flux d’un reçu avant de montrer quoi que ce soit.</translation>
    </message>
    <message>
        <source>The peer asked twice on one stream; a stream carries one question.</source>
        <translation>Le pair a demandé deux fois sur un même flux&#x202f;; un flux porte une seule demande.</translation>
    </message>
    <message>
        <source>The witness signs no more for now; it is asked again with the next head.</source>
        <translation>Le témoin ne signe plus pour l’instant&#x202f;; il sera sollicité avec la prochaine tête.</translation>
    </message>
    <message>
        <source>The witness has signed for another past of this audit log: it was altered, cut off or made anew.</source>
        <translation>Le témoin a signé pour un autre passé de ce journal d’audit&#x202f;: celui-ci a été altéré, coupé ou refait.</translation>
    </message>
    <message>
        <source>Too many witnesses are being asked already; this one is asked with the next head.</source>
        <translation>Trop de témoins sont déjà sollicités&#x202f;; celui-ci le sera avec la prochaine tête.</translation>
    </message>
    <message>
        <source>The public key in the record is not the one that its name stands for.</source>
        <translation>La clé publique de l’enregistrement n’est pas celle que son nom désigne.</translation>
    </message>
    <message>
        <source>The name in the record&apos;s key is not one that its kind has.</source>
        <translation>Le nom dans la clé de l’enregistrement ne convient pas à son type.</translation>
    </message>
    <message>
        <source>The signature of the record does not hold: it was altered or forged.</source>
        <translation>La signature de l’enregistrement n’est pas valide&#x202f;: il a été altéré ou contrefait.</translation>
    </message>
    <message>
        <source>The record&apos;s time is over; its owner must publish it again.</source>
        <translation>L’enregistrement a expiré&#x202f;; son propriétaire doit le publier de nouveau.</translation>
    </message>
    <message>
        <source>The unsigned part of the record says something else than the signed one.</source>
        <translation>La partie non signée de l’enregistrement dit autre chose que la partie signée.</translation>
    </message>
    <message>
        <source>The record cannot be read as what its key says it is.</source>
        <translation>L’enregistrement ne se lit pas comme ce que sa clé annonce.</translation>
    </message>
    <message>
        <source>The record is longer than its kind may be.</source>
        <translation>L’enregistrement est plus long que son type ne le permet.</translation>
    </message>
    <message>
        <source>The key is of a kind of record that nobody here can check; it is refused.</source>
        <translation>La clé est celle d’un type d’enregistrement que personne ici ne sait vérifier&#x202f;; elle est refusée.</translation>
    </message>
    <message>
        <source>The record has a kind of validity that this version does not know.</source>
        <translation>L’enregistrement a un genre de validité que cette version ne connaît pas.</translation>
    </message>
    <message>
        <source>An entry of the recording is damaged; record the rehearsal again with the same seed.</source>
        <translation>Une entrée de l’enregistrement est endommagée&#x202f;; enregistrez de nouveau la répétition avec la même graine.</translation>
    </message>
    <message>
        <source>The beginning of the recording is damaged; record the rehearsal again with the same seed.</source>
        <translation>Le début de l’enregistrement est endommagé&#x202f;; enregistrez de nouveau la répétition avec la même graine.</translation>
    </message>
    <message>
        <source>A later version of this program wrote the recording; read it with that one.</source>
        <translation>L’enregistrement a été écrit par une version plus récente de ce programme&#x202f;; lisez-le avec elle.</translation>
    </message>
    <message>
        <source>This file is no recording of a rehearsal; name one that lab run --record wrote.</source>
        <translation>Ce fichier n’est pas l’enregistrement d’une répétition&#x202f;; désignez-en un écrit par lab run --record.</translation>
    </message>
    <message>
        <source>The end of the recording is missing; record the rehearsal again with the same seed.</source>
        <translation>La fin de l’enregistrement manque&#x202f;; enregistrez de nouveau la répétition avec la même graine.</translation>
    </message>
    <message>
        <source>The name server sent an answer that cannot be read; try another server.</source>
        <translation>Le serveur de noms a envoyé une réponse illisible&#x202f;; essayez un autre serveur.</translation>
    </message>
    <message>
        <source>That is no valid name of a computer; check its spelling.</source>
        <translation>Ce n’est pas un nom d’ordinateur valide&#x202f;; vérifiez l’orthographe.</translation>
    </message>
    <message>
        <source>Too many names are being looked up; try again in a moment.</source>
        <translation>Trop de noms sont en cours de résolution&#x202f;; réessayez dans un instant.</translation>
    </message>
    <message>
        <source>The name server did not answer in time; check the network and try again.</source>
        <translation>Le serveur de noms n’a pas répondu à temps&#x202f;; vérifiez le réseau et réessayez.</translation>
    </message>
    <message>
        <source>No name server can be reached; check the network settings.</source>
        <translation>Aucun serveur de noms n’est joignable&#x202f;; vérifiez les paramètres réseau.</translation>
    </message>
    <message>
        <source>That name does not exist; check its spelling.</source>
        <translation>Ce nom n’existe pas&#x202f;; vérifiez l’orthographe.</translation>
    </message>
    <message>
        <source>The file of known peers is not of our making; it is not read, and is made anew.</source>
        <translation>Le fichier des pairs connus n’est pas de notre fait&#x202f;; il n’est pas lu et sera refait.</translation>
    </message>
    <message>
        <source>The file of known peers was written by a newer version of this program; use that version.</source>
        <translation>Le fichier des pairs connus a été écrit par une version plus récente de ce programme&#x202f;; utilisez cette version.</translation>
    </message>
    <message>
        <source>The file of known peers is damaged; it is not read, and is made anew.</source>
        <translation>Le fichier des pairs connus est endommagé&#x202f;; il n’est pas lu et sera refait.</translation>
    </message>
    <message>
        <source>The file of known peers is too large to be ours; it is not read, and is made anew.</source>
        <translation>Le fichier des pairs connus est trop grand pour être le nôtre&#x202f;; il n’est pas lu et sera refait.</translation>
    </message>
    <message>
        <source>A value of the scenario is of the wrong type or out of range; correct the key that is named.</source>
        <translation>Une valeur du scénario est du mauvais type ou hors de sa plage&#x202f;; corrigez la clé nommée.</translation>
    </message>
    <message>
        <source>The scenario lacks a key that it cannot do without; add it.</source>
        <translation>Il manque au scénario une clé indispensable&#x202f;; ajoutez-la.</translation>
    </message>
    <message>
        <source>This scenario needs the virtual network, which real sockets cannot stand in for; leave out --sockets.</source>
        <translation>Ce scénario exige le réseau virtuel, que de vrais sockets ne peuvent pas remplacer&#x202f;; retirez --sockets.</translation>
    </message>
    <message>
        <source>The scenario&apos;s file is no TOML; correct the line that is named.</source>
        <translation>Le fichier du scénario n’est pas du TOML&#x202f;; corrigez la ligne nommée.</translation>
    </message>
    <message>
        <source>The scenario names something that a rehearsal does not know; correct or remove the key.</source>
        <translation>Le scénario nomme une chose qu’une répétition ne connaît pas&#x202f;; corrigez ou supprimez la clé.</translation>
    </message>
    <message>
        <source>There is no scenario of this name; vedette-node lab list names them all.</source>
        <translation>Aucun scénario ne porte ce nom&#x202f;; vedette-node lab list les nomme tous.</translation>
    </message>
    <message>
        <source>The key file asks for more memory or time than allowed; it was not written by this program.</source>
        <translation>Le fichier de clé exige plus de mémoire ou de temps que permis&#x202f;; il n’a pas été écrit par ce programme.</translation>
    </message>
    <message>
        <source>The key file is not one of ours or holds no key; check that the right file is named.</source>
        <translation>Le fichier de clé n’est pas des nôtres ou ne contient pas de clé&#x202f;; vérifiez que c’est le bon fichier.</translation>
    </message>
    <message>
        <source>The key file was written by a newer version of this program; use that version.</source>
        <translation>Le fichier de clé a été écrit par une version plus récente de ce programme&#x202f;; utilisez cette version.</translation>
    </message>
    <message>
        <source>The key file does not open: the passphrase is wrong or the file was altered; try again, then use the backup.</source>
        <translation>Le fichier de clé ne s’ouvre pas&#x202f;: la phrase secrète est fausse ou le fichier a été altéré&#x202f;; réessayez, puis utilisez la sauvegarde.</translation>
    </message>
    <message>
        <source>A record of the event log was changed after it was written; keep the files as evidence and restore a backup.</source>
        <translation>Un enregistrement du journal d’événements a été modifié après son écriture&#x202f;; gardez les fichiers comme preuve et restaurez une sauvegarde.</translation>
    </message>
    <message>
        <source>A record or a whole segment of the event log is missing; keep the files as evidence and restore a backup.</source>
        <translation>Un enregistrement ou un segment entier du journal d’événements manque&#x202f;; gardez les fichiers comme preuve et restaurez une sauvegarde.</translation>
    </message>
    <message>
        <source>The other side closed before the connection was open; in a private network the keys differ, else it refused us.</source>
        <translation>L’autre extrémité a fermé avant que la connexion soit ouverte&#x202f;; dans un réseau privé les clés diffèrent, sinon elle nous a refusés.</translation>
    </message>
    <message>
        <source>The peer and we share no encryption; offer both Noise and TLS, or ask its operator to.</source>
        <translation>Le pair et nous n’avons aucun chiffrement en commun&#x202f;; proposez Noise et TLS, ou demandez-le à son opérateur.</translation>
    </message>
    <message>
        <source>The peer makes us answer and does not take the answers, which fills our memory; block it if it recurs.</source>
        <translation>Le pair nous fait répondre et ne prend pas les réponses, ce qui remplit notre mémoire&#x202f;; bloquez-le si cela se répète.</translation>
    </message>
    <message>
        <source>The peer did not finish in time what it began, the opening of a connection or a frame; it is slow, faulty or holds our places on purpose.</source>
        <translation>Le pair n’a pas fini à temps ce qu’il avait commencé, l’ouverture d’une connexion ou une trame&#x202f;; il est lent, défectueux ou occupe exprès nos places.</translation>
    </message>
    <message>
        <source>The peer did not agree on a stream&apos;s protocol in time, so the stream was reset; it is slow or faulty.</source>
        <translation>Le pair ne s’est pas accordé à temps sur le protocole d’un flux, celui-ci a donc été réinitialisé&#x202f;; il est lent ou défectueux.</translation>
    </message>
    <message>
        <source>The holder of the identity key has too many requests waiting; try again in a moment.</source>
        <translation>Trop de demandes attendent le détenteur de la clé d’identité&#x202f;; réessayez dans un instant.</translation>
    </message>
    <message>
        <source>The holder of the identity key does not sign for this purpose; change its rules if it should.</source>
        <translation>Le détenteur de la clé d’identité ne signe pas pour cet usage&#x202f;; changez ses règles s’il le devrait.</translation>
    </message>
    <message>
        <source>The identity key cannot be reached: its token is gone, locked or hung; insert and unlock it, then try again.</source>
        <translation>La clé d’identité est inaccessible&#x202f;: son jeton est absent, verrouillé ou figé&#x202f;; insérez-le et déverrouillez-le, puis réessayez.</translation>
    </message>
    <message>
        <source>A stored state of the network cannot be read, so the store was damaged or changed; restore a backup.</source>
        <translation>Un état stocké du réseau est illisible&#x202f;: le stockage a été endommagé ou modifié&#x202f;; restaurez une sauvegarde.</translation>
    </message>
    <message>
        <source>A stored state of the network was written by a newer version of this program; use that version.</source>
        <translation>Un état stocké du réseau a été écrit par une version plus récente de ce programme&#x202f;; utilisez cette version.</translation>
    </message>
    <message>
        <source>Another program holds the file; end it and try again.</source>
        <translation>Un autre programme tient le fichier&#x202f;; arrêtez-le et réessayez.</translation>
    </message>
    <message>
        <source>The file cannot be opened; check that the folder exists and may be written.</source>
        <translation>Le fichier ne peut pas être ouvert&#x202f;; vérifiez que le dossier existe et qu’on peut y écrire.</translation>
    </message>
    <message>
        <source>The file is damaged or no store of ours; restore it from a backup.</source>
        <translation>Le fichier est endommagé ou n’est pas un de nos stockages&#x202f;; restaurez-le depuis une sauvegarde.</translation>
    </message>
    <message>
        <source>The disk reported an error; its own words say more, check the disk.</source>
        <translation>Le disque a signalé une erreur&#x202f;; ses propres mots en disent plus, vérifiez le disque.</translation>
    </message>
    <message>
        <source>The disk is full, so nothing was written; free some space.</source>
        <translation>Le disque est plein, rien n’a donc été écrit&#x202f;; libérez de l’espace.</translation>
    </message>
    <message>
        <source>The question to the store took longer than allowed and was ended; ask for less or for a shorter time.</source>
        <translation>La requête au stockage a duré plus que permis et a été arrêtée&#x202f;; demandez moins ou une période plus courte.</translation>
    </message>
    <message>
        <source>The file was written by a newer version of this program; use that version.</source>
        <translation>Le fichier a été écrit par une version plus récente de ce programme&#x202f;; utilisez cette version.</translation>
    </message>
    <message>
        <source>The connection ended before the exchange was over; dial again.</source>
        <translation>La connexion a pris fin avant la fin de l’échange&#x202f;; appelez de nouveau.</translation>
    </message>
    <message>
        <source>The peer kept a stream open long after the exchange was over; it is careless or holds our memory.</source>
        <translation>Le pair a gardé un flux ouvert longtemps après la fin de l’échange&#x202f;; il est négligent ou retient notre mémoire.</translation>
    </message>
    <message>
        <source>The peer does not speak that protocol; choose another or another peer.</source>
        <translation>Le pair ne parle pas ce protocole&#x202f;; choisissez un autre protocole ou un autre pair.</translation>
    </message>
    <message>
        <source>The exchange was refused by a limit or a rule of ours; the detail names it.</source>
        <translation>L’échange a été refusé par une de nos limites ou règles&#x202f;; le détail la nomme.</translation>
    </message>
    <message>
        <source>The peer broke off the exchange; it may not want to serve it now, try later.</source>
        <translation>Le pair a interrompu l’échange&#x202f;; il ne veut peut-être pas le servir maintenant, réessayez plus tard.</translation>
    </message>
    <message>
        <source>The peer&apos;s task has no deadline, or one more than an hour away.</source>
        <translation>La tâche du pair n’a pas d’échéance, ou elle est à plus d’une heure.</translation>
    </message>
    <message>
        <source>The peer&apos;s task is of no kind, or of one whose name is too long or not plain; nobody was asked.</source>
        <translation>La tâche du pair n’a pas de type, ou le nom de celui-ci est trop long ou mal formé&#x202f;; personne n’a été sollicité.</translation>
    </message>
    <message>
        <source>The peer ended the task with a status that this version does not know.</source>
        <translation>Le pair a terminé la tâche par un état que cette version ne connaît pas.</translation>
    </message>
    <message>
        <source>The peer&apos;s task or reply is longer than 256 KiB; send large data another way.</source>
        <translation>La tâche ou la réponse du pair dépasse 256&#xa0;Kio&#x202f;; envoyez les grandes données autrement.</translation>
    </message>
    <message>
        <source>The peer answered another task than the one it was asked; the reply was dropped.</source>
        <translation>Le pair a répondu à une autre tâche que celle demandée&#x202f;; la réponse a été écartée.</translation>
    </message>
    <message>
        <source>The peer sent a task or a reply that cannot be read; its program is faulty or hostile.</source>
        <translation>Le pair a envoyé une tâche ou une réponse illisible&#x202f;; son programme est défectueux ou hostile.</translation>
    </message>
    <message>
        <source>The peer&apos;s task or reply has no number, so nothing can be matched to it.</source>
        <translation>La tâche ou la réponse du pair n’a pas de numéro, rien ne peut donc lui être associé.</translation>
    </message>
    <message>
        <source>The peer closed the stream of a task before it asked for anything.</source>
        <translation>Le pair a fermé le flux d’une tâche avant de demander quoi que ce soit.</translation>
    </message>
    <message>
        <source>The peer gave two of its tasks the same number at a time; the second was reset.</source>
        <translation>Le pair a donné le même numéro à deux de ses tâches à la fois&#x202f;; la seconde a été réinitialisée.</translation>
    </message>
    <message>
        <source>The peer asked twice on one stream; a stream carries one task.</source>
        <translation>Le pair a demandé deux fois sur un même flux&#x202f;; un flux porte une seule tâche.</translation>
    </message>
    <message>
        <source>Nobody waits for this task any more: it was answered, taken back or expired.</source>
        <translation>Personne n’attend plus cette tâche&#x202f;: elle a reçu sa réponse, été retirée ou expiré.</translation>
    </message>
    <message>
        <source>The result of the task is longer than 256 KiB; send large data another way.</source>
        <translation>Le résultat de la tâche dépasse 256&#xa0;Kio&#x202f;; envoyez les grandes données autrement.</translation>
    </message>
    <message>
        <source>The identity within the peer&apos;s certificate cannot be read; its program is faulty or hostile.</source>
        <translation>L’identité dans le certificat du pair est illisible&#x202f;; son programme est défectueux ou hostile.</translation>
    </message>
    <message>
        <source>The identity key within the peer&apos;s certificate is malformed; its program is faulty or hostile.</source>
        <translation>La clé d’identité dans le certificat du pair est mal formée&#x202f;; son programme est défectueux ou hostile.</translation>
    </message>
    <message>
        <source>The peer&apos;s certificate is not signed by its own key; it was altered or forged.</source>
        <translation>Le certificat du pair n’est pas signé par sa propre clé&#x202f;; il a été altéré ou contrefait.</translation>
    </message>
    <message>
        <source>The peer&apos;s certificate cannot be read; its program is faulty or hostile.</source>
        <translation>Le certificat du pair est illisible&#x202f;; son programme est défectueux ou hostile.</translation>
    </message>
    <message>
        <source>The peer&apos;s certificate carries two identities; this is an attempt to mislead, block it.</source>
        <translation>Le certificat du pair porte deux identités&#x202f;; c’est une tentative de tromperie, bloquez-le.</translation>
    </message>
    <message>
        <source>The peer&apos;s certificate has expired; a clock is wrong or its program does not renew it.</source>
        <translation>Le certificat du pair a expiré&#x202f;; une horloge est fausse ou son programme ne le renouvelle pas.</translation>
    </message>
    <message>
        <source>The TLS handshake failed; the detail has the library&apos;s words, and Noise may work instead.</source>
        <translation>La négociation TLS a échoué&#x202f;; le détail contient les mots de la bibliothèque, et Noise marcherait peut-être à la place.</translation>
    </message>
    <message>
        <source>The other side speaks TLS but not libp2p; check the address and port.</source>
        <translation>L’autre extrémité parle TLS mais pas libp2p&#x202f;; vérifiez l’adresse et le port.</translation>
    </message>
    <message>
        <source>The peer&apos;s certificate does not carry a libp2p identity; its program is no libp2p.</source>
        <translation>Le certificat du pair ne porte pas d’identité libp2p&#x202f;; son programme ne parle pas libp2p.</translation>
    </message>
    <message>
        <source>The peer did not send exactly one certificate as libp2p asks; its program is faulty or no libp2p.</source>
        <translation>Le pair n’a pas envoyé exactement un certificat comme libp2p le demande&#x202f;; son programme est défectueux ou ne parle pas libp2p.</translation>
    </message>
    <message>
        <source>The peer&apos;s certificate begins in the future; a clock is wrong, compare both computers&apos; time.</source>
        <translation>Le certificat du pair commence dans le futur&#x202f;; une horloge est fausse, comparez l’heure des deux ordinateurs.</translation>
    </message>
    <message>
        <source>The peer sent more for its handshake than any certificate needs; its program is faulty or hostile.</source>
        <translation>Le pair a envoyé pour sa négociation plus que n’exige aucun certificat&#x202f;; son programme est défectueux ou hostile.</translation>
    </message>
    <message>
        <source>The peer&apos;s certificate holds fields that libp2p forbids; its program is faulty or hostile.</source>
        <translation>Le certificat du pair contient des champs que libp2p interdit&#x202f;; son programme est défectueux ou hostile.</translation>
    </message>
    <message>
        <source>The peer&apos;s certificate makes a demand that we do not know and may not ignore; its program is too different.</source>
        <translation>Le certificat du pair pose une exigence que nous ne connaissons pas et ne pouvons ignorer&#x202f;; son programme est trop différent.</translation>
    </message>
    <message>
        <source>The trials were stopped before their end; what was told stands.</source>
        <translation>Les essais ont été arrêtés avant leur fin&#x202f;; ce qui a été dit reste vrai.</translation>
    </message>
    <message>
        <source>A number is written longer than needed, which no honest encoder does; do not trust where the data comes from.</source>
        <translation>Un nombre est écrit plus long que nécessaire, ce que ne fait aucun encodeur honnête&#x202f;; ne vous fiez pas à la provenance des données.</translation>
    </message>
    <message>
        <source>A number does not fit 64 bits, so the data is damaged or made to mislead; get it again from its source.</source>
        <translation>Un nombre ne tient pas sur 64&#xa0;bits&#x202f;: les données sont endommagées ou faites pour tromper&#x202f;; récupérez-les de nouveau à leur source.</translation>
    </message>
    <message>
        <source>The data ends inside a number, so it is incomplete; get it again from its source.</source>
        <translation>Les données finissent au milieu d’un nombre, elles sont donc incomplètes&#x202f;; récupérez-les de nouveau à leur source.</translation>
    </message>
    <message>
        <source>The peer sent many frames that do nothing; it wants to keep us busy, block it if it recurs.</source>
        <translation>Le pair a envoyé beaucoup de trames sans effet&#x202f;; il veut nous occuper, bloquez-le si cela se répète.</translation>
    </message>
    <message>
        <source>The peer sent data after it had closed its side; its program is faulty.</source>
        <translation>Le pair a envoyé des données après avoir fermé son côté&#x202f;; son programme est défectueux.</translation>
    </message>
    <message>
        <source>The peer went on sending for streams that are gone; it is faulty or wants to keep us busy.</source>
        <translation>Le pair a continué d’émettre pour des flux disparus&#x202f;; il est défectueux ou veut nous occuper.</translation>
    </message>
    <message>
        <source>The peer sent pings faster than any program needs; it wants to keep us busy, block it if it recurs.</source>
        <translation>Le pair a envoyé des pings plus vite qu’aucun programme n’en a besoin&#x202f;; il veut nous occuper, bloquez-le si cela se répète.</translation>
    </message>
    <message>
        <source>The peer mixed up frames of the connection and of streams; its program is faulty or hostile.</source>
        <translation>Le pair a confondu trames de connexion et trames de flux&#x202f;; son programme est défectueux ou hostile.</translation>
    </message>
    <message>
        <source>The peer opened a stream under a number that was used; its program is faulty or hostile.</source>
        <translation>Le pair a ouvert un flux sous un numéro déjà utilisé&#x202f;; son programme est défectueux ou hostile.</translation>
    </message>
    <message>
        <source>The peer went on opening streams after many refusals; it is faulty or wants to exhaust us.</source>
        <translation>Le pair a continué d’ouvrir des flux après de nombreux refus&#x202f;; il est défectueux ou veut nous épuiser.</translation>
    </message>
    <message>
        <source>The peer answered a ping that we did not send; its program is faulty or hostile.</source>
        <translation>Le pair a répondu à un ping que nous n’avons pas envoyé&#x202f;; son programme est défectueux ou hostile.</translation>
    </message>
    <message>
        <source>The peer sent a frame with unknown flags; its program is faulty or hostile.</source>
        <translation>Le pair a envoyé une trame aux indicateurs inconnus&#x202f;; son programme est défectueux ou hostile.</translation>
    </message>
    <message>
        <source>The peer sent data for a stream that nobody opened; its program is faulty or hostile.</source>
        <translation>Le pair a envoyé des données pour un flux que personne n’a ouvert&#x202f;; son programme est défectueux ou hostile.</translation>
    </message>
    <message>
        <source>The peer sent a frame of an unknown type; its program is faulty or hostile.</source>
        <translation>Le pair a envoyé une trame de type inconnu&#x202f;; son programme est défectueux ou hostile.</translation>
    </message>
    <message>
        <source>The peer speaks an unknown version of the multiplexer; its program is too new or faulty.</source>
        <translation>Le pair parle une version inconnue du multiplexeur&#x202f;; son programme est trop récent ou défectueux.</translation>
    </message>
    <message>
        <source>The peer sent more than we agreed to hold; it is faulty or wants to fill our memory.</source>
        <translation>Le pair a envoyé plus que ce que nous avions accepté de tenir&#x202f;; il est défectueux ou veut remplir notre mémoire.</translation>
    </message>
    <message>
        <source>The peer granted us more than can be counted; its program is faulty or hostile.</source>
        <translation>Le pair nous a accordé plus qu’on ne peut compter&#x202f;; son programme est défectueux ou hostile.</translation>
    </message>
    <message>
        <source>The peer opened a stream with a number that is ours to give; its program is faulty or hostile.</source>
        <translation>Le pair a ouvert un flux avec un numéro qu’il nous revient d’attribuer&#x202f;; son programme est défectueux ou hostile.</translation>
    </message>
    <message>
        <source>No new stream can be opened because one side is closing the connection; dial again.</source>
        <translation>Aucun nouveau flux ne peut être ouvert, car un des côtés ferme la connexion&#x202f;; appelez de nouveau.</translation>
    </message>
    <message>
        <source>The connection has used all its stream numbers; dial again for a new one.</source>
        <translation>La connexion a épuisé ses numéros de flux&#x202f;; appelez de nouveau pour une nouvelle.</translation>
    </message>
    <message>
        <source>No new stream was opened because too many are open or unanswered; wait for some to end.</source>
        <translation>Aucun nouveau flux n’a été ouvert, car trop sont ouverts ou sans réponse&#x202f;; attendez que certains finissent.</translation>
    </message>
    <message>
        <source>It holds, but only until the program ends, because the list of blocked peers could not be written; make room on the disk, then do it again.</source>
        <translation>Le blocage vaut, mais seulement jusqu’à l’arrêt du programme, car la liste des pairs bloqués n’a pas pu être écrite&#x202f;; faites de la place sur le disque, puis recommencez.</translation>
    </message>
    <message>
        <source>The examination is over already; begin another one.</source>
        <translation>L’examen est déjà terminé&#x202f;; commencez-en un autre.</translation>
    </message>
    <message>
        <source>It was ended early, because you asked for that.</source>
        <translation>L’opération a été arrêtée avant la fin, car vous l’avez demandé.</translation>
    </message>
    <message>
        <source>The program for tokens, vedette-token, could not be started; check that it is installed beside this one.</source>
        <translation>Le programme des jetons, vedette-token, n’a pas pu démarrer&#x202f;; vérifiez qu’il est installé à côté de celui-ci.</translation>
    </message>
    <message>
        <source>The token&apos;s module took its process down, and nothing else; check the module, then try again.</source>
        <translation>Le module du jeton a fait tomber son processus, et rien d’autre&#x202f;; vérifiez le module, puis réessayez.</translation>
    </message>
    <message>
        <source>The token&apos;s module did not answer in time, so its process was ended; check the token, then try again.</source>
        <translation>Le module du jeton n’a pas répondu à temps, son processus a été arrêté&#x202f;; vérifiez le jeton, puis réessayez.</translation>
    </message>
    <message>
        <source>The token&apos;s module answered what cannot be true, so it is not used any more; replace the module.</source>
        <translation>Le module du jeton a répondu ce qui ne peut être vrai, il n’est plus utilisé&#x202f;; remplacez le module.</translation>
    </message>
    <message>
        <source>The process for the token&apos;s module could not be confined, so the module was not loaded; use a kernel with Landlock.</source>
        <translation>Le processus du module du jeton n’a pas pu être confiné, le module n’a pas été chargé&#x202f;; utilisez un noyau avec Landlock.</translation>
    </message>
    <message>
        <source>Too many requests wait for the token; wait for some to end and try again.</source>
        <translation>Trop de demandes attendent le jeton&#x202f;; attendez que certaines se terminent et réessayez.</translation>
    </message>
    <message>
        <source>The process for the token does not do that; ask for what it knows.</source>
        <translation>Le processus du jeton ne fait pas cela&#x202f;; demandez ce qu’il connaît.</translation>
    </message>
    <message>
        <source>There is no PKCS#11 module at that path, or it cannot be loaded; give the path of your token&apos;s module.</source>
        <translation>Il n’y a pas de module PKCS#11 à ce chemin, ou il ne se charge pas&#x202f;; donnez le chemin du module de votre jeton.</translation>
    </message>
    <message>
        <source>The token&apos;s module failed with a code of its own; look it up in the module&apos;s manual.</source>
        <translation>Le module du jeton a échoué avec un code qui lui est propre&#x202f;; cherchez-le dans le manuel du module.</translation>
    </message>
    <message>
        <source>The token&apos;s module answered something that is no key, signature or token; check its version.</source>
        <translation>Le module du jeton a répondu ce qui n’est ni clé, ni signature, ni jeton&#x202f;; vérifiez sa version.</translation>
    </message>
    <message>
        <source>No token fits that description; plug it in, or look at what is there with vedette-node keys tokens.</source>
        <translation>Aucun jeton ne correspond&#x202f;; branchez-le, ou voyez ce qui est là avec vedette-node keys tokens.</translation>
    </message>
    <message>
        <source>Several tokens or keys fit that description; add the serial, or the key&apos;s id.</source>
        <translation>Plusieurs jetons ou clés correspondent&#x202f;; ajoutez le numéro de série, ou l’identifiant de la clé.</translation>
    </message>
    <message>
        <source>The token has no PIN of its user yet; initialise it, or have the security officer set one.</source>
        <translation>Le jeton n’a pas encore de PIN utilisateur&#x202f;; initialisez-le, ou faites-en définir un par l’officier de sécurité.</translation>
    </message>
    <message>
        <source>The token is in use, and initialising it would destroy its keys; say so explicitly if that is meant.</source>
        <translation>Le jeton est utilisé, et l’initialiser détruirait ses clés&#x202f;; dites-le explicitement si c’est voulu.</translation>
    </message>
    <message>
        <source>The token was removed, or answers no more; plug it in again.</source>
        <translation>Le jeton a été retiré, ou ne répond plus&#x202f;; rebranchez-le.</translation>
    </message>
    <message>
        <source>The token wants its PIN first; log in again.</source>
        <translation>Le jeton demande d’abord son PIN&#x202f;; connectez-vous de nouveau.</translation>
    </message>
    <message>
        <source>The PIN is wrong; look at how many tries are left before you try again.</source>
        <translation>Le PIN est faux&#x202f;; voyez combien d’essais restent avant de réessayer.</translation>
    </message>
    <message>
        <source>The PIN is locked after too many wrong ones; the security officer can reset it, and a TPM opens again after its lockout time.</source>
        <translation>Le PIN est bloqué après trop d’erreurs&#x202f;; l’officier de sécurité peut le réinitialiser, et un TPM se rouvre après son délai.</translation>
    </message>
    <message>
        <source>The token wants a PIN of another length; choose one within its bounds.</source>
        <translation>Le jeton veut un PIN d’une autre longueur&#x202f;; choisissez-en un dans ses limites.</translation>
    </message>
    <message>
        <source>One more wrong PIN would lock the token, so it was not tried; be sure of the PIN, then insist with --final-try.</source>
        <translation>Un PIN faux de plus bloquerait le jeton, il n’a pas été essayé&#x202f;; soyez sûr du PIN, puis insistez avec --final-try.</translation>
    </message>
    <message>
        <source>The token is write-protected; take off the protection, or use another one.</source>
        <translation>Le jeton est protégé en écriture&#x202f;; levez la protection, ou utilisez-en un autre.</translation>
    </message>
    <message>
        <source>There is no such key in the token, or its private half is not seen; look at its keys with vedette-node keys list.</source>
        <translation>Cette clé n’est pas dans le jeton, ou sa moitié privée ne se voit pas&#x202f;; voyez ses clés avec vedette-node keys list.</translation>
    </message>
    <message>
        <source>A token or key with that label or id is there already, so nothing was made; choose another.</source>
        <translation>Un jeton ou une clé porte déjà ce nom ou cet identifiant, rien n’a été créé&#x202f;; choisissez-en un autre.</translation>
    </message>
    <message>
        <source>The token does not offer that algorithm; choose another one, or another token.</source>
        <translation>Le jeton n’offre pas cet algorithme&#x202f;; choisissez-en un autre, ou un autre jeton.</translation>
    </message>
    <message>
        <source>The token did not make the key as asked, so the key was destroyed again; do not use this module for keys.</source>
        <translation>Le jeton n’a pas créé la clé comme demandé, elle a été détruite&#x202f;; n’utilisez pas ce module pour des clés.</translation>
    </message>
    <message>
        <source>A throw-away signature by the key does not hold, so the key is not used; do not use this module for keys.</source>
        <translation>Une signature d’essai par la clé n’est pas valable, la clé n’est pas utilisée&#x202f;; n’utilisez pas ce module pour des clés.</translation>
    </message>
    <message>
        <source>The token forbids that for this key; its attributes say why, see vedette-node keys show.</source>
        <translation>Le jeton l’interdit pour cette clé&#x202f;; ses attributs disent pourquoi, voir vedette-node keys show.</translation>
    </message>
    <message>
        <source>A newer version of this program wrote the event log: it is read as far as this version understands it and nothing is added; use that version to record.</source>
        <translation>Le journal d’événements a été écrit par une version plus récente de ce programme&#x202f;: il peut être lu dans la mesure où cette version le comprend, et rien n’y est ajouté&#x202f;; pour enregistrer, utilisez cette version plus récente.</translation>
    </message>
    <message>
        <source>The file could not be read to its end; check the disk and try again.</source>
        <translation>Le fichier n’a pas pu être lu jusqu’au bout&#x202f;; vérifiez le disque et réessayez.</translation>
    </message>
    <message>
        <source>The policy is no TOML; correct the line that is named.</source>
        <translation>La politique n’est pas du TOML ; corrigez la ligne indiquée.</translation>
    </message>
    <message>
        <source>The policy is larger than this program reads; split or shorten it.</source>
        <translation>La politique est plus grande que ce que ce programme lit ; divisez-la ou raccourcissez-la.</translation>
    </message>
    <message>
        <source>The policy names something that a policy does not know; correct or remove the line that is named.</source>
        <translation>La politique nomme quelque chose qu’une politique ne connaît pas ; corrigez ou supprimez la ligne indiquée.</translation>
    </message>
    <message>
        <source>A value of the policy is of the wrong type or form; correct the line that is named.</source>
        <translation>Une valeur de la politique est d’un type ou d’une forme incorrects ; corrigez la ligne indiquée.</translation>
    </message>
    <message>
        <source>The policy lacks something that it cannot do without; add it.</source>
        <translation>Il manque à la politique un élément indispensable ; ajoutez-le.</translation>
    </message>
    <message>
        <source>The policy names an action that does not exist; correct the line that is named.</source>
        <translation>La politique nomme une action qui n’existe pas ; corrigez la ligne indiquée.</translation>
    </message>
    <message>
        <source>This action has no resource; leave out what stands behind its colon.</source>
        <translation>Cette action n’a pas de ressource ; retirez ce qui suit ses deux-points.</translation>
    </message>
    <message>
        <source>Two rules or two segments of the policy have one name, so nobody could tell them apart; rename one.</source>
        <translation>Deux règles ou deux segments de la politique portent le même nom, si bien que rien ne les distingue ; renommez-en un.</translation>
    </message>
    <message>
        <source>A peer or owner is in two segments, so its rights would be unclear; remove it from one.</source>
        <translation>Un pair ou un propriétaire figure dans deux segments, si bien que ses droits seraient incertains ; retirez-le de l’un d’eux.</translation>
    </message>
    <message>
        <source>The files of the policy have different versions, so they do not belong together; take those of one.</source>
        <translation>Les fichiers de la politique ont des versions différentes et ne vont donc pas ensemble ; prenez ceux d’une même version.</translation>
    </message>
    <message>
        <source>The signed policy says another version than its text; sign it anew.</source>
        <translation>La politique signée indique une autre version que son texte&#x202f;; signez-la à nouveau.</translation>
    </message>
    <message>
        <source>The signed policy was made in the future by our clock; set the clocks right.</source>
        <translation>La politique signée a été faite dans le futur d’après notre horloge&#x202f;; réglez les horloges.</translation>
    </message>
    <message>
        <source>The time of the signed policy is over; have a fresh one signed.</source>
        <translation>La validité de la politique signée est terminée&#x202f;; faites-en signer une nouvelle.</translation>
    </message>
    <message>
        <source>There are two policies of one version: somebody who may sign told two stories; keep both.</source>
        <translation>Il existe deux politiques d’une même version&#xa0;: quelqu’un qui peut signer a raconté deux histoires&#x202f;; gardez les deux.</translation>
    </message>
    <message>
        <source>The signed policy is of an earlier version than the one that ruled; sign a later one.</source>
        <translation>La politique signée est d’une version antérieure à celle qui s’appliquait&#x202f;; signez-en une plus récente.</translation>
    </message>
    <message>
        <source>No rule of the policy allows this; what no rule allows is refused.</source>
        <translation>Aucune règle de la politique n’autorise cela&#x202f;; ce qu’aucune règle n’autorise est refusé.</translation>
    </message>
    <message>
        <source>The request is no JSON, or it names something unknown or a value of the wrong type; correct it.</source>
        <translation>La demande n’est pas du JSON, ou elle nomme un élément inconnu ou une valeur d’un type incorrect ; corrigez-la.</translation>
    </message>
    <message>
        <source>The compressed file ends too early, so a part is missing; get it again from its source.</source>
        <translation>Le fichier compressé se termine trop tôt, il en manque donc une partie&#x202f;; récupérez-le de nouveau à sa source.</translation>
    </message>
    <message>
        <source>The compressed file is damaged; get it again from its source.</source>
        <translation>Le fichier compressé est endommagé&#x202f;; récupérez-le de nouveau à sa source.</translation>
    </message>
    <message>
        <source>This zip is encrypted, packed in an unusual way or holds not exactly one file; unpack it first.</source>
        <translation>Ce zip est chiffré, compressé de manière inhabituelle ou ne contient pas exactement un fichier&#x202f;; décompressez-le d’abord.</translation>
    </message>
    <message>
        <source>The file is larger, once unpacked, than this program reads; split it.</source>
        <translation>Une fois décompressé, le fichier est plus grand que ce que ce programme lit&#x202f;; divisez-le.</translation>
    </message>
    <message>
        <source>A line is longer, or has more fields, than any such data; check which file it is.</source>
        <translation>Une ligne est plus longue, ou a plus de champs, que toute donnée de ce genre&#x202f;; vérifiez de quel fichier il s’agit.</translation>
    </message>
    <message>
        <source>A quoted field does not end where it must, so the row cannot be read; correct the line.</source>
        <translation>Un champ entre guillemets ne se termine pas où il le doit, la ligne est donc illisible&#x202f;; corrigez-la.</translation>
    </message>
    <message>
        <source>A column that this kind of input needs is missing; see vedette-node detect --help.</source>
        <translation>Il manque une colonne nécessaire à ce type d’entrée&#x202f;; voir vedette-node detect --help.</translation>
    </message>
    <message>
        <source>A field is not the number or time that it must be; correct the line.</source>
        <translation>Un champ n’est pas le nombre ou l’heure qu’il doit être&#x202f;; corrigez la ligne.</translation>
    </message>
    <message>
        <source>There is not one label for each row, so nothing can be judged; check both files.</source>
        <translation>Il n’y a pas une étiquette par ligne, rien ne peut donc être jugé&#x202f;; vérifiez les deux fichiers.</translation>
    </message>
    <message>
        <source>There are more rows or kinds of attack than can be judged at once; split the file.</source>
        <translation>Il y a plus de lignes ou de types d’attaque qu’on ne peut en juger à la fois&#x202f;; divisez le fichier.</translation>
    </message>
    <message>
        <source>The peers closest to a key are closer than chance explains: somebody may hold the key&apos;s places.</source>
        <translation>Les pairs les plus proches d’une clé sont plus proches que le hasard ne l’explique&#x202f;: quelqu’un tient peut-être les places de cette clé.</translation>
    </message>
    <message>
        <source>One peer turns to another far more often than pairs of this network do.</source>
        <translation>Un pair s’adresse à un autre bien plus souvent que les paires de ce réseau.</translation>
    </message>
    <message>
        <source>A peer turns to many others that it never spoke to, as in a scan.</source>
        <translation>Un pair s’adresse à beaucoup d’autres à qui il n’a jamais parlé, comme lors d’un balayage.</translation>
    </message>
    <message>
        <source>Peers that nobody knew an hour ago gather around one, as sybils do.</source>
        <translation>Des pairs que personne ne connaissait il y a une heure se rassemblent autour d’un seul, comme le font des sybilles.</translation>
    </message>
    <message>
        <source>Many peers that never spoke to this one send it a few messages each, as in slow spam.</source>
        <translation>Beaucoup de pairs qui ne lui ont jamais parlé envoient chacun quelques messages à celui-ci, comme un spam lent.</translation>
    </message>
    <message>
        <source>Much data goes to a peer to whom nobody spoke before, as when data is stolen.</source>
        <translation>Beaucoup de données vont à un pair à qui personne n’avait parlé, comme lors d’un vol de données.</translation>
    </message>
    <message>
        <source>A peer calls another like clockwork, as hidden software calls its master.</source>
        <translation>Un pair en appelle un autre avec une régularité d’horloge, comme un logiciel caché appelle son maître.</translation>
    </message>
    <message>
        <source>Several peers call this one like clockwork, as hidden software calls its master.</source>
        <translation>Plusieurs pairs appellent celui-ci avec une régularité d’horloge, comme un logiciel caché appelle son maître.</translation>
    </message>
    <message>
        <source>This contact looks, in sum, like those of attacks and unlike the usual ones.</source>
        <translation>Ce contact ressemble, dans l’ensemble, à ceux des attaques et non aux contacts habituels.</translation>
    </message>
    <message>
        <source>A counter has a value far from every value that it had before.</source>
        <translation>Un compteur a une valeur éloignée de toutes celles qu’il a eues auparavant.</translation>
    </message>
    <message>
        <source>The last six values of a counter are like no six values before.</source>
        <translation>Les six dernières valeurs d’un compteur ne ressemblent à aucune suite de six valeurs antérieures.</translation>
    </message>
    <message>
        <source>The last 24 values of a counter run like no 24 values before.</source>
        <translation>Les 24 dernières valeurs d’un compteur évoluent comme aucune suite de 24 valeurs antérieures.</translation>
    </message>
    <message>
        <source>The last values of a counter are spread in another way than before.</source>
        <translation>Les dernières valeurs d’un compteur sont réparties autrement qu’auparavant.</translation>
    </message>
    <message>
        <source>Many peers sit in one small network, or fill the few networks of one owner: they may be one party.</source>
        <translation>De nombreux pairs se trouvent dans un petit réseau ou remplissent les quelques réseaux d’un même propriétaire&#x202f;: il peut s’agir d’un seul acteur.</translation>
    </message>
    <message>
        <source>A node hangs together with known sybils rather than with honest nodes: a hint, not a proof.</source>
        <translation>Un nœud est lié à des nœuds Sybil connus plutôt qu’à des nœuds honnêtes&#x202f;: un indice, pas une preuve.</translation>
    </message>
    <message>
        <source>It was cancelled, and the process of the token&apos;s module was ended; look at the token for what was done of it.</source>
        <translation>L’action a été annulée et le processus du module du jeton terminé&#x202f;; regardez sur le jeton ce qui en a été fait.</translation>
    </message>
    <message>
        <source>One small network opens connections far faster than anybody uses them, as in a flood.</source>
        <translation>Un petit réseau ouvre des connexions bien plus vite que quiconque ne s’en sert, comme lors d’une inondation.</translation>
    </message>
    <message>
        <source>The key of our identity cannot sign: see whether its token is plugged in.</source>
        <translation>La clé de notre identité ne peut pas signer&#x202f;: vérifiez que son jeton est branché.</translation>
    </message>
    <message>
        <source>Where one identity lived another answers: the address has a new owner, or somebody poses.</source>
        <translation>Là où vivait une identité, une autre répond&#x202f;: l’adresse a un nouveau propriétaire, ou quelqu’un se fait passer pour elle.</translation>
    </message>
    <message>
        <source>Far more lookups find nothing than usual: the DHT may be poisoned or cut.</source>
        <translation>Bien plus de recherches que d’habitude ne trouvent rien&#x202f;: la DHT est peut-être empoisonnée ou coupée.</translation>
    </message>
    <message>
        <source>A large share of the connections ended together: the network may be cut, or a part of it is down.</source>
        <translation>Une grande part des connexions a pris fin ensemble&#x202f;: le réseau est peut-être coupé, ou une partie est en panne.</translation>
    </message>
    <message>
        <source>Most neighbours in a topic&apos;s mesh come from few networks: what we hear may be chosen by one party.</source>
        <translation>La plupart des voisins du maillage d’un sujet viennent de peu de réseaux&#x202f;: une seule partie choisit peut-être ce que nous entendons.</translation>
    </message>
    <message>
        <source>A peer brings messages again and again that may not be said.</source>
        <translation>Un pair apporte encore et encore des messages qui ne peuvent être dits.</translation>
    </message>
    <message>
        <source>A peer breaks protocols again and again.</source>
        <translation>Un pair enfreint les protocoles encore et encore.</translation>
    </message>
    <message>
        <source>Events cannot be written or are lost: what happens now cannot be proved.</source>
        <translation>Des événements ne peuvent être écrits ou se perdent&#x202f;: ce qui se passe maintenant ne pourra être prouvé.</translation>
    </message>
    <message>
        <source>One small network is refused again and again: it runs into limits or is not on the roster.</source>
        <translation>Un petit réseau est refusé encore et encore&#x202f;: il se heurte à des limites ou n’est pas sur la liste.</translation>
    </message>
    <message>
        <source>Several peers lost their gossip score at once: they break its rules.</source>
        <translation>Plusieurs pairs ont perdu ensemble leur score de gossip&#x202f;: ils en enfreignent les règles.</translation>
    </message>
    <message>
        <source>Much of the routing table is new and comes from one small network: we may be surrounded.</source>
        <translation>Une grande part de la table de routage est nouvelle et vient d’un petit réseau&#x202f;: nous sommes peut-être encerclés.</translation>
    </message>
    <message>
        <source>Far more tasks fail than usual: see who was asked, and why they failed.</source>
        <translation>Bien plus de tâches échouent que d’habitude&#x202f;: voyez qui a été sollicité, et pourquoi elles ont échoué.</translation>
    </message>
    <message>
        <source>Bootnodes that were asked the same named other peers: one of them may lead into another network.</source>
        <translation>Des nœuds d’amorçage interrogés de même ont nommé d’autres pairs&#x202f;: l’un d’eux mène peut-être à un autre réseau.</translation>
    </message>
    <message>
        <source>It was not done because it is closed; open it again first.</source>
        <translation>Cela n’a pas été fait car c’est fermé&#x202f;; rouvrez-le d’abord.</translation>
    </message>
    <message>
        <source>It was not done because it is open already.</source>
        <translation>Cela n’a pas été fait car c’est déjà ouvert.</translation>
    </message>
    <message>
        <source>The text is empty, too long or more than one line; write one line of at most 512 bytes.</source>
        <translation>Le texte est vide, trop long ou de plusieurs lignes&#x202f;; écrivez une ligne d’au plus 512 octets.</translation>
    </message>
    <message>
        <source>It was not done because it is part of an incident already.</source>
        <translation>Cela n’a pas été fait car cela fait déjà partie d’un incident.</translation>
    </message>
    <message>
        <source>The file of alerts says what it cannot and was put aside; the audit log has what operators did.</source>
        <translation>Le fichier des alertes dit ce qui ne se peut et a été mis de côté&#x202f;; le journal d’audit a ce que les opérateurs ont fait.</translation>
    </message>
    <message>
        <source>The file of alerts was written by a newer version of this program; it is left as it is.</source>
        <translation>Le fichier des alertes a été écrit par une version plus récente de ce programme&#x202f;; il reste tel quel.</translation>
    </message>
    <message>
        <source>It was not done because a suppression needs an end; say until when.</source>
        <translation>Cela n’a pas été fait car une mise en sourdine a besoin d’une fin&#x202f;; dites jusqu’à quand.</translation>
    </message>
    <message>
        <source>It was not done because there is no such alert; list the alerts.</source>
        <translation>Cela n’a pas été fait car cette alerte n’existe pas&#x202f;; affichez la liste des alertes.</translation>
    </message>
    <message>
        <source>It was not done because there is no comment of that number.</source>
        <translation>Cela n’a pas été fait car aucun commentaire ne porte ce numéro.</translation>
    </message>
    <message>
        <source>It was not done because there is no such incident; list them.</source>
        <translation>Cela n’a pas été fait car cet incident n’existe pas&#x202f;; affichez la liste.</translation>
    </message>
    <message>
        <source>It was not done because no such rule suppresses anything now.</source>
        <translation>Cela n’a pas été fait car aucune règle de ce numéro ne masque quoi que ce soit.</translation>
    </message>
    <message>
        <source>The file of alerts is damaged and was put aside; the audit log has what operators did.</source>
        <translation>Le fichier des alertes est endommagé et a été mis de côté&#x202f;; le journal d’audit a ce que les opérateurs ont fait.</translation>
    </message>
    <message>
        <source>It was not done because it is not part of that incident.</source>
        <translation>Cela n’a pas été fait car cela ne fait pas partie de cet incident.</translation>
    </message>
    <message>
        <source>It was not done because it would be over already; give a later end.</source>
        <translation>Cela n’a pas été fait car ce serait déjà fini&#x202f;; donnez une fin plus tardive.</translation>
    </message>
    <message>
        <source>It was not done because there are too many of them already; remove some first.</source>
        <translation>Cela n’a pas été fait car il y en a déjà trop&#x202f;; retirez-en d’abord.</translation>
    </message>
    <message>
        <source>Ends its connections and keeps it out until you take that back.</source>
        <translation>Met fin à ses connexions et le tient à l’écart jusqu’à ce que vous l’annuliez.</translation>
    </message>
    <message>
        <source>Ends its connections now; it may come back at once.</source>
        <translation>Met fin à ses connexions maintenant&#x202f;; il peut revenir aussitôt.</translation>
    </message>
    <message>
        <source>Tries every known address of it and says what is found; changes nothing.</source>
        <translation>Essaie chacune de ses adresses connues et dit ce qui est trouvé&#x202f;; ne change rien.</translation>
    </message>
    <message>
        <source>New connection keys for what is opened from now on; it cannot be taken back.</source>
        <translation>De nouvelles clés de connexion pour ce qui s’ouvre désormais&#x202f;; cela ne peut être annulé.</translation>
    </message>
    <message>
        <source>We no longer hear what is said on the topic until you subscribe again.</source>
        <translation>Nous n’entendons plus ce qui se dit sur le sujet jusqu’à ce que vous vous y abonniez de nouveau.</translation>
    </message>
    <message>
        <source>Peers that you trust speak against it.</source>
        <translation>Des pairs auxquels vous faites confiance parlent contre lui.</translation>
    </message>
    <message>
        <source>It left undone, or failed at, most of what we asked of it.</source>
        <translation>Il a laissé de côté ou raté l’essentiel de ce que nous lui avons demandé.</translation>
    </message>
    <message>
        <source>It did most of what we asked of it.</source>
        <translation>Il a fait l’essentiel de ce que nous lui avons demandé.</translation>
    </message>
    <message>
        <source>The proof that it gave of itself does not hold; keep it from what matters.</source>
        <translation>La preuve qu’il a donnée de lui-même ne tient pas ; tenez-le à l’écart de ce qui compte.</translation>
    </message>
    <message>
        <source>It proved what it is and what it runs.</source>
        <translation>Il a prouvé ce qu’il est et ce qu’il exécute.</translation>
    </message>
    <message>
        <source>It broke rules of protocols; its last violation says which.</source>
        <translation>Il a enfreint des règles de protocoles ; sa dernière infraction dit lesquelles.</translation>
    </message>
    <message>
        <source>It gave a wrong answer where we knew the right one; believe nothing it says.</source>
        <translation>Il a répondu faux là où nous connaissions la réponse ; ne croyez rien de ce qu’il dit.</translation>
    </message>
    <message>
        <source>It answered rightly where we knew the answer.</source>
        <translation>Il a répondu juste là où nous connaissions la réponse.</translation>
    </message>
    <message>
        <source>Unusually many peers connect from its small network, as sybils do.</source>
        <translation>Un nombre inhabituel de pairs se connectent depuis son petit réseau, comme le font des sybils.</translation>
    </message>
    <message>
        <source>It hinders the spreading of messages, as GossipSub counts it; see P1 to P7.</source>
        <translation>Il gêne la diffusion des messages, selon le compte de GossipSub ; voir P1 à P7.</translation>
    </message>
    <message>
        <source>It helps messages to spread, as GossipSub counts it.</source>
        <translation>Il aide les messages à se répandre, selon le compte de GossipSub.</translation>
    </message>
    <message>
        <source>We have known it for a day or longer.</source>
        <translation>Nous le connaissons depuis un jour ou plus.</translation>
    </message>
    <message>
        <source>There is no evidence of this kind yet.</source>
        <translation>Il n’y a pas encore d’indice de ce genre.</translation>
    </message>
    <message>
        <source>Peers that you trust speak for it.</source>
        <translation>Des pairs auxquels vous faites confiance parlent en sa faveur.</translation>
    </message>
    <message>
        <source>Many new identities sit in one small network: they may be one party that wants to look like many.</source>
        <translation>Beaucoup d’identités nouvelles sont dans un même petit réseau&#x202f;: peut-être une seule partie qui veut paraître nombreuse.</translation>
    </message>
    <message>
        <source>One identity comes from two networks in turn: its key may be in other hands.</source>
        <translation>Une identité vient tour à tour de deux réseaux&#x202f;: sa clé est peut-être en d’autres mains.</translation>
    </message>
    <message>
        <source>It holds, but only until the program ends, because the alerts could not be written; free some room.</source>
        <translation>C’est en vigueur, mais seulement jusqu’à la fin du programme, car les alertes n’ont pu être écrites&#x202f;; libérez de la place.</translation>
    </message>
    <message>
        <source>A member tries again and again what the policy keeps from its segment: it may have been taken over.</source>
        <translation>Un membre tente sans cesse ce que la politique refuse à son segment : il a peut-être été compromis.</translation>
    </message>
    <message>
        <source>No rule says so, but it is open so that a signed policy can come.</source>
        <translation>Aucune règle ne le dit, mais c’est ouvert pour qu’une politique signée puisse arriver.</translation>
    </message>
    <message>
        <source>A number or length in the peer&apos;s question or answer about its policy is outside its bounds.</source>
        <translation>Un nombre ou une longueur dans la question ou la réponse du pair sur sa politique sort de ses limites.</translation>
    </message>
    <message>
        <source>The peer answered about its policy with a status that this version does not know.</source>
        <translation>Le pair a répondu sur sa politique avec un état que cette version ne connaît pas.</translation>
    </message>
    <message>
        <source>The peer&apos;s question or answer about its policy cannot be read.</source>
        <translation>La question ou la réponse du pair sur sa politique est illisible.</translation>
    </message>
    <message>
        <source>The peer closed a stream about the policy before it asked anything.</source>
        <translation>Le pair a fermé un flux sur la politique avant d’avoir rien demandé.</translation>
    </message>
    <message>
        <source>The peer asked twice about the policy on one stream; a stream carries one question.</source>
        <translation>Le pair a posé deux questions sur la politique dans un même flux ; un flux porte une seule question.</translation>
    </message>
    <message>
        <source>A peer answers falsely where we know the answer: believe nothing that it says, and ask others.</source>
        <translation>Un pair répond faux là où nous connaissons la réponse : ne croyez rien de ce qu’il dit et demandez à d’autres.</translation>
    </message>
    <message>
        <source>An operator decided so; see the audit log for who did, and why.</source>
        <translation>Un opérateur en a décidé ainsi ; le journal d’audit dit qui, et pourquoi.</translation>
    </message>
    <message>
        <source>It gave a wrong answer where we knew the right one.</source>
        <translation>Il a donné une mauvaise réponse là où nous connaissions la bonne.</translation>
    </message>
    <message>
        <source>It has earned it by what it did since.</source>
        <translation>Il l’a mérité par ce qu’il a fait depuis.</translation>
    </message>
    <message>
        <source>Its reputation fell; see the terms of its score.</source>
        <translation>Sa réputation a baissé ; voyez les termes de son score.</translation>
    </message>
    <message>
        <source>Nothing is known of it yet that would speak for it or against it.</source>
        <translation>On ne sait encore rien qui parle pour ou contre lui.</translation>
    </message>
    <message>
        <source>What an operator had decided of it has ended; its own record counts again.</source>
        <translation>Ce qu’un opérateur avait décidé à son sujet a pris fin ; ses propres actes comptent de nouveau.</translation>
    </message>
    <message>
        <source>Peers are not verified in tiers here; join the network with a node that does so.</source>
        <translation>Les pairs ne sont pas vérifiés par niveaux ici ; rejoignez le réseau avec un nœud qui le fait.</translation>
    </message>
    <message>
        <source>The key was brought into the device or may be taken out of it; nobody can say how many copies there are.</source>
        <translation>La clé a été introduite dans l’appareil ou peut en sortir ; nul ne sait combien de copies existent.</translation>
    </message>
    <message>
        <source>Nobody enrolled the attesting key. Compare its name at the device, then add it to the list of attesters.</source>
        <translation>Personne n’a inscrit la clé d’attestation. Comparez son nom sur l’appareil, puis ajoutez-la à la liste.</translation>
    </message>
    <message>
        <source>The attesting key may sign statements that its device did not make: its evidence proves nothing.</source>
        <translation>La clé d’attestation peut signer ce que son appareil n’a pas dit : sa preuve ne prouve rien.</translation>
    </message>
    <message>
        <source>The evidence answers another question than ours; it may be an old one. Ask again.</source>
        <translation>La preuve répond à une autre question que la nôtre ; elle est peut-être ancienne. Demandez à nouveau.</translation>
    </message>
    <message>
        <source>The receipt or the evidence speaks of another key than the one that was asked about.</source>
        <translation>Le reçu ou la preuve parle d’une autre clé que celle dont il était question.</translation>
    </message>
    <message>
        <source>Nothing behind this module gives evidence of its keys; of those that we know only tpm2-pkcs11 does.</source>
        <translation>Rien derrière ce module ne donne de preuve de ses clés ; parmi ceux que nous connaissons, seul tpm2-pkcs11 le fait.</translation>
    </message>
    <message>
        <source>A peer tried to prove what it is, and it cannot be so: it may pose as another, or pass on its proof.</source>
        <translation>Un pair a voulu prouver ce qu’il est, et cela ne peut être : il se fait peut-être passer pour un autre, ou relaie sa preuve.</translation>
    </message>
    <message>
        <source>A number or length in a proof of what a peer is, is outside its bounds.</source>
        <translation>Un nombre ou une longueur dans la preuve d’un pair dépasse ses limites.</translation>
    </message>
    <message>
        <source>The peer answered with a status of proofs that this version does not know.</source>
        <translation>Le pair a répondu avec un statut de preuve que cette version ne connaît pas.</translation>
    </message>
    <message>
        <source>The peer&apos;s question or answer about what it is cannot be read.</source>
        <translation>La question ou la réponse du pair sur ce qu’il est est illisible.</translation>
    </message>
    <message>
        <source>The peer closed a stream for a proof before it asked anything.</source>
        <translation>Le pair a fermé un flux de preuve avant d’avoir rien demandé.</translation>
    </message>
    <message>
        <source>The peer asked for two proofs on one stream; a stream carries one question.</source>
        <translation>Le pair a demandé deux preuves sur un flux ; un flux porte une question.</translation>
    </message>
    <message>
        <source>What the peer says of what it runs cannot be read; its program is faulty.</source>
        <translation>Ce que le pair dit de son programme est illisible ; son programme est défectueux.</translation>
    </message>
    <message>
        <source>The peer&apos;s signature does not hold for what we asked; it may not have the identity key at hand.</source>
        <translation>La signature du pair ne vaut pas pour notre question ; il n’a peut-être pas la clé d’identité.</translation>
    </message>
    <message>
        <source>The peer proved another identity than the one that it connected with.</source>
        <translation>Le pair a prouvé une autre identité que celle avec laquelle il s’est connecté.</translation>
    </message>
    <message>
        <source>The peer says that its computer is hardened less than we ask for.</source>
        <translation>Le pair dit que son ordinateur est moins durci que nous ne le demandons.</translation>
    </message>
    <message>
        <source>No device speaks for the peer&apos;s key: it may lie in a file, or have been copied.</source>
        <translation>Aucun appareil ne répond de la clé du pair : elle peut être dans un fichier ou avoir été copiée.</translation>
    </message>
    <message>
        <source>The peer says that it runs a build that is not in the list of known builds.</source>
        <translation>Le pair dit exécuter une version qui n’est pas dans la liste des versions connues.</translation>
    </message>
    <message>
        <source>A device speaks for the peer&apos;s key, of a family that we cannot judge.</source>
        <translation>Un appareil répond de la clé du pair, d’une famille que nous ne savons pas juger.</translation>
    </message>
    <message>
        <source>The consents of old and new key are past their end: both have to sign once more, in a new campaign.</source>
        <translation>Les consentements de l’ancienne et de la nouvelle clé ont expiré : les deux doivent signer à nouveau, dans une nouvelle campagne.</translation>
    </message>
    <message>
        <source>This is a part of another campaign: begun at another time, for other keys or in other words.</source>
        <translation>C’est une partie d’une autre campagne : commencée à un autre moment, pour d’autres clés ou en d’autres termes.</translation>
    </message>
    <message>
        <source>The network was not joined because its number is not one for joined networks; choose one from 1 to 999999.</source>
        <translation>Le réseau n’a pas été rejoint, car son numéro n’est pas de ceux des réseaux rejoints&#x202f;; choisissez-en un de 1 à 999999.</translation>
    </message>
    <message>
        <source>It was not done because nobody put a name to it; say which operator asks for it.</source>
        <translation>Cela n’a pas été fait, car personne n’en répond de son nom&#x202f;; indiquez quel opérateur le demande.</translation>
    </message>
    <message>
        <source>The search was not made because cause: takes the number that an event has in its run; correct it.</source>
        <translation>La recherche n’a pas été faite, car cause: attend le numéro qu’un événement porte dans son exécution&#x202f;; corrigez-le.</translation>
    </message>
    <message>
        <source>It was refused because the connections from its neighbourhood of addresses hold as much memory as they may.</source>
        <translation>Refus : les connexions venant de son voisinage d’adresses occupent toute la mémoire permise.</translation>
    </message>
    <message>
        <source>A stream was refused because the peers of one neighbourhood of addresses have as many open as they may.</source>
        <translation>Un flux a été refusé, car les pairs d’un même voisinage d’adresses en ont ouvert autant que permis.</translation>
    </message>
    <message>
        <source>A connection was refused because those that are not yet authenticated hold as much memory as they may; this suggests a flood.</source>
        <translation>Une connexion a été refusée, car celles qui ne sont pas encore authentifiées occupent toute la mémoire permise ; cela évoque une inondation.</translation>
    </message>
    <message>
        <source>A stream was ended because those of its protocol hold as much memory as they may; look who uses it.</source>
        <translation>Un flux a été terminé, car ceux de son protocole occupent toute la mémoire permise&#x202f;; regardez qui s’en sert.</translation>
    </message>
    <message>
        <source>It asked for more than a limit allows it alone, second after second.</source>
        <translation>Il a demandé seconde après seconde plus que ce qu’une limite lui permet à lui seul.</translation>
    </message>
    <message>
        <source>A record stands behind the last.</source>
        <translation>Un enregistrement suit le dernier.</translation>
    </message>
    <message>
        <source>A number, time, text or key of the record is missing or outside its bounds.</source>
        <translation>Un nombre, une heure, un texte ou une clé de l’enregistrement manque ou dépasse ses bornes.</translation>
    </message>
    <message>
        <source>The script on record cannot work; no ceremony is held by it.</source>
        <translation>Le script consigné ne peut pas fonctionner&#x202f;; aucune cérémonie ne se tient selon lui.</translation>
    </message>
    <message>
        <source>A signature does not hold: the record was altered, or is of a rehearsal.</source>
        <translation>Une signature ne tient pas&#x202f;: l’enregistrement a été modifié, ou vient d’une répétition.</translation>
    </message>
    <message>
        <source>The record before is another one than this one was written after.</source>
        <translation>L’enregistrement précédent n’est pas celui que celui-ci devait suivre.</translation>
    </message>
    <message>
        <source>The step went otherwise than the script expects, and nobody wrote why that was accepted.</source>
        <translation>L’étape s’est passée autrement que le script ne l’attend, et personne n’a écrit pourquoi c’est accepté.</translation>
    </message>
    <message>
        <source>This is no transcript of a ceremony: it cannot be read, or holds what is not known here.</source>
        <translation>Ce n’est pas un procès-verbal de cérémonie&#x202f;: illisible, ou contenant ce qui n’est pas connu ici.</translation>
    </message>
    <message>
        <source>The run is locked until a rehearsal of exactly this script went through without exception.</source>
        <translation>La cérémonie réelle est verrouillée tant qu’une répétition de ce script exact ne s’est pas déroulée sans exception.</translation>
    </message>
    <message>
        <source>It belongs to another script, if only by one byte.</source>
        <translation>Appartient à un autre script, ne serait-ce que d’un octet.</translation>
    </message>
    <message>
        <source>Somebody whose token was there did not sign.</source>
        <translation>Quelqu’un dont le jeton était présent n’a pas signé.</translation>
    </message>
    <message>
        <source>A key signed that has no part in this record.</source>
        <translation>Une clé a signé qui n’a pas part à cet enregistrement.</translation>
    </message>
    <message>
        <source>The record says that it was made before the one before it.</source>
        <translation>L’enregistrement dit avoir été fait avant celui qui le précède.</translation>
    </message>
    <message>
        <source>The transcript or a record of it is larger than any may be.</source>
        <translation>Le procès-verbal ou un de ses enregistrements dépasse la taille permise.</translation>
    </message>
    <message>
        <source>Somebody who has to confirm this step did not.</source>
        <translation>Quelqu’un qui doit confirmer cette étape ne l’a pas fait.</translation>
    </message>
    <message>
        <source>The ceremony is not at its end, or the end of its transcript was cut off.</source>
        <translation>La cérémonie n’est pas finie, ou la fin de son procès-verbal a été coupée.</translation>
    </message>
    <message>
        <source>The record is of a kind that this version does not know.</source>
        <translation>L’enregistrement est d’un type que cette version ne connaît pas.</translation>
    </message>
    <message>
        <source>The key that was read back is not the one that was made, or one that is there was made again.</source>
        <translation>La clé relue n’est pas celle qui a été créée, ou une clé présente a été créée de nouveau.</translation>
    </message>
    <message>
        <source>Records of a rehearsal and of a run are mixed.</source>
        <translation>Des enregistrements d’une répétition et d’une cérémonie réelle sont mêlés.</translation>
    </message>
    <message>
        <source>A step of this kind cannot have this outcome.</source>
        <translation>Une étape de ce type ne peut pas avoir ce résultat.</translation>
    </message>
    <message>
        <source>The last record counts otherwise than the transcript before it.</source>
        <translation>Le dernier enregistrement compte autrement que le procès-verbal qui précède.</translation>
    </message>
    <message>
        <source>A record is missing, repeated or out of order.</source>
        <translation>Un enregistrement manque, est répété ou n’est pas à sa place.</translation>
    </message>
    <message>
        <source>Another step, or another kind of record, is due here.</source>
        <translation>Une autre étape, ou un autre type d’enregistrement, est attendue ici.</translation>
    </message>
    <message>
        <source>The ceremony was left; it stands where it was and can be taken up again.</source>
        <translation>La salle a été quittée&#x202f;; la cérémonie en reste là et peut être reprise.</translation>
    </message>
    <message>
        <source>Nobody gave the PIN or the passphrase, so nothing was done.</source>
        <translation>Personne n’a donné le PIN ou la phrase secrète&#x202f;; rien n’a été fait.</translation>
    </message>
    <message>
        <source>The threshold cannot be met by these people and their tokens.</source>
        <translation>Ces personnes et leurs jetons ne peuvent pas atteindre le seuil.</translation>
    </message>
    <message>
        <source>The value is of another type than asked for, or outside its bounds.</source>
        <translation>La valeur n’a pas le type demandé, ou dépasse ses bornes.</translation>
    </message>
    <message>
        <source>The key is used after it was destroyed.</source>
        <translation>La clé est utilisée après sa destruction.</translation>
    </message>
    <message>
        <source>There is a key of this name in the token already.</source>
        <translation>Une clé de ce nom est déjà dans le jeton.</translation>
    </message>
    <message>
        <source>It cannot be read as TOML in UTF-8, or is larger than any script may be.</source>
        <translation>Illisible comme TOML en UTF-8, ou plus grand que la taille permise à un script.</translation>
    </message>
    <message>
        <source>A field that it needs is missing.</source>
        <translation>Il lui manque un champ nécessaire.</translation>
    </message>
    <message>
        <source>The token of this participant signs no record of the transcript.</source>
        <translation>Le jeton de ce participant ne signe aucun enregistrement du procès-verbal.</translation>
    </message>
    <message>
        <source>The step cannot be undone and names no branch to leave the ceremony by.</source>
        <translation>L’étape ne peut pas être annulée et ne nomme aucune branche pour interrompre la cérémonie.</translation>
    </message>
    <message>
        <source>The key is used before it is made.</source>
        <translation>La clé est utilisée avant sa création.</translation>
    </message>
    <message>
        <source>Exactly one role is the operator.</source>
        <translation>Un rôle, et un seul, doit être opérateur.</translation>
    </message>
    <message>
        <source>There is no step, so there is nothing to hold.</source>
        <translation>Il n’y a aucune étape, donc rien à tenir.</translation>
    </message>
    <message>
        <source>Whoever takes part signs the transcript and needs a token with a key for that.</source>
        <translation>Qui participe signe le procès-verbal et a besoin pour cela d’un jeton avec une clé.</translation>
    </message>
    <message>
        <source>At least one role is a witness.</source>
        <translation>Au moins un rôle doit être témoin.</translation>
    </message>
    <message>
        <source>The token is not where the step needs it: in the computer, or out of it.</source>
        <translation>Le jeton n’est pas là où l’étape le veut&#x202f;: dans l’ordinateur, ou en dehors.</translation>
    </message>
    <message>
        <source>The key is relied on without having been read back.</source>
        <translation>La clé est employée sans avoir été relue.</translation>
    </message>
    <message>
        <source>The token is used before it is initialised.</source>
        <translation>Le jeton est utilisé avant d’être initialisé.</translation>
    </message>
    <message>
        <source>Two people are needed and there is only one.</source>
        <translation>Il faut deux personnes et il n’y en a qu’une.</translation>
    </message>
    <message>
        <source>The name is taken already; each stands for one thing.</source>
        <translation>Le nom est déjà pris&#x202f;; chacun désigne une seule chose.</translation>
    </message>
    <message>
        <source>One token is in two roles: two signatures of it would be those of one.</source>
        <translation>Un même jeton a deux rôles&#x202f;: ses deux signatures seraient celles d’un seul.</translation>
    </message>
    <message>
        <source>The token is used after it was physically destroyed.</source>
        <translation>Le jeton est utilisé après sa destruction physique.</translation>
    </message>
    <message>
        <source>The token of the operator or of a witness cannot sign the record of this step.</source>
        <translation>Le jeton de l’opérateur ou d’un témoin ne peut pas signer l’enregistrement de cette étape.</translation>
    </message>
    <message>
        <source>The bindings say nothing of it.</source>
        <translation>Les affectations n’en disent rien.</translation>
    </message>
    <message>
        <source>No step can do that: there is no such action.</source>
        <translation>Aucune étape ne peut faire cela&#x202f;: cette action n’existe pas.</translation>
    </message>
    <message>
        <source>No branch of the script has this name.</source>
        <translation>Aucune branche du script ne porte ce nom.</translation>
    </message>
    <message>
        <source>The field is not known here: it would be overlooked.</source>
        <translation>Le champ n’est pas connu ici&#x202f;: il serait ignoré.</translation>
    </message>
    <message>
        <source>The script has neither a role nor a token of this name.</source>
        <translation>Le script n’a ni rôle ni jeton de ce nom.</translation>
    </message>
    <message>
        <source>No role of the script has this name.</source>
        <translation>Aucun rôle du script ne porte ce nom.</translation>
    </message>
    <message>
        <source>No token of the script has this name.</source>
        <translation>Aucun jeton du script ne porte ce nom.</translation>
    </message>
    <message>
        <source>No step leads here, so it would never be taken.</source>
        <translation>Aucune étape ne mène ici, ce ne serait donc jamais suivi.</translation>
    </message>
    <message>
        <source>A step of this kind cannot end like that.</source>
        <translation>Une étape de ce type ne peut pas finir ainsi.</translation>
    </message>
    <message>
        <source>All frames are there, and together they are not the file that was sent.</source>
        <translation>Toutes les trames sont là, mais ensemble elles ne forment pas le fichier envoyé.</translation>
    </message>
    <message>
        <source>What the picture shows is no frame of a file.</source>
        <translation>Ce que montre l’image n’est pas une trame d’un fichier.</translation>
    </message>
    <message>
        <source>Frames are missing: show these once more.</source>
        <translation>Des trames manquent&#x202f;: montrez celles-ci encore une fois.</translation>
    </message>
    <message>
        <source>The pictures show frames of more than one file: keep them apart.</source>
        <translation>Les images montrent des trames de plusieurs fichiers&#x202f;: séparez-les.</translation>
    </message>
    <message>
        <source>No frame was found in the pictures; they must be whole and not too blurred.</source>
        <translation>Aucune trame n’a été trouvée dans les images&#x202f;; elles doivent être entières et pas trop floues.</translation>
    </message>
    <message>
        <source>The picture is no PNG, or larger than is read here.</source>
        <translation>L’image n’est pas un PNG, ou dépasse la taille lue ici.</translation>
    </message>
    <message>
        <source>The file is empty, or larger than fits into frames.</source>
        <translation>Le fichier est vide, ou trop grand pour tenir dans des trames.</translation>
    </message>
</context>
<context>
    <name>vedette::lab::Meanings</name>
    <message>
        <source>of all lookups did not find what had been published</source>
        <translation>de toutes les recherches n’ont pas trouvé ce qui avait été publié</translation>
    </message>
    <message>
        <source>of the lookups of the besieged key did not find what had been published</source>
        <translation>des recherches de la clé assiégée n’ont pas trouvé ce qui avait été publié</translation>
    </message>
    <message>
        <source>of the lookups of those who know a hijacked bootnode did not find what had been published</source>
        <translation>des recherches de ceux qui connaissent un nœud d’amorçage détourné n’ont pas trouvé ce qui avait été publié</translation>
    </message>
    <message>
        <source>of the ties across the cut were still missing when the network had long been whole again</source>
        <translation>des liens à travers la coupure manquaient encore longtemps après la réunification du réseau</translation>
    </message>
    <message>
        <source>of the tasks asked during the storm failed</source>
        <translation>des tâches demandées pendant la tempête ont échoué</translation>
    </message>
    <message>
        <source>of the honest dials to the flooded bootnodes failed</source>
        <translation>des appels honnêtes aux nœuds d’amorçage inondés ont échoué</translation>
    </message>
    <message>
        <source>of what the censored author had to say did not reach who should hear it</source>
        <translation>de ce que l’auteur censuré avait à dire n’a pas atteint ceux qui devaient l’entendre</translation>
    </message>
    <message>
        <source>of the notices did not reach the surrounded member</source>
        <translation>des avis n’ont pas atteint le membre encerclé</translation>
    </message>
    <message>
        <source>of the messages that members heard were spam</source>
        <translation>des messages entendus par les membres étaient du spam</translation>
    </message>
    <message>
        <source>of the tasks for the replaced services were answered by an impostor</source>
        <translation>des tâches destinées aux services remplacés ont reçu la réponse d’un imposteur</translation>
    </message>
    <message>
        <source>of all tasks failed</source>
        <translation>de toutes les tâches ont échoué</translation>
    </message>
    <message>
        <source>of the services of other owners were taken over</source>
        <translation>des services d’autres propriétaires ont été compromis</translation>
    </message>
    <message>
        <source>of the tasks for such services were answered falsely, or by nobody who was trusted</source>
        <translation>des tâches pour de tels services ont reçu une réponse fausse, ou aucune de qui l’on se fiait</translation>
    </message>
</context>
<context>
    <name>vedette::lab::Scenarios</name>
    <message>
        <source>Two of six bootnodes fall to a coalition, and who comes in by them comes into its network.</source>
        <translation>Deux nœuds d’amorçage sur six tombent aux mains d’une coalition&#x202f;: qui entre par eux entre dans son réseau.</translation>
    </message>
    <message>
        <source>Peers surround one orchestrator in the mesh and pass on nothing of what it says.</source>
        <translation>Des pairs encerclent un orchestrateur dans le maillage et ne transmettent rien de ce qu’il dit.</translation>
    </message>
    <message>
        <source>A faulty update: agents fail and return for ten minutes. Nobody attacks.</source>
        <translation>Une mise à jour défectueuse&#x202f;: des agents tombent et reviennent pendant dix minutes. Personne n’attaque.</translation>
    </message>
    <message>
        <source>Identities made to lie around one key of the DHT take in what is published under it, and deny it.</source>
        <translation>Des identités fabriquées pour entourer une clé de la DHT captent ce qui est publié sous elle, et le nient.</translation>
    </message>
    <message>
        <source>A member that restarts finds itself surrounded, and hears nothing of what the others say.</source>
        <translation>Un membre qui redémarre se retrouve encerclé et n’entend rien de ce que disent les autres.</translation>
    </message>
    <message>
        <source>Hosts from three networks open connections to bootnodes and say nothing, until nobody else gets in.</source>
        <translation>Des hôtes de trois réseaux ouvrent des connexions aux nœuds d’amorçage sans rien dire, jusqu’à ce que plus personne n’entre.</translation>
    </message>
    <message>
        <source>Strangers join the mesh of the notices and drown them.</source>
        <translation>Des inconnus rejoignent le maillage des avis et les noient.</translation>
    </message>
    <message>
        <source>Services fail and whoever rents their addresses next answers in their place, with another key.</source>
        <translation>Des services tombent, et qui loue ensuite leurs adresses répond à leur place, avec une autre clé.</translation>
    </message>
    <message>
        <source>Four of six regions lose the others for five minutes; does the network find together again?</source>
        <translation>Quatre régions sur six perdent les autres pendant cinq minutes&#x202f;; le réseau se retrouve-t-il&#x202f;?</translation>
    </message>
    <message>
        <source>A day of a fleet at work: agents come and go, two flash crowds, no attack.</source>
        <translation>Une journée d’une flotte au travail&#x202f;: des agents vont et viennent, deux afflux soudains, aucune attaque.</translation>
    </message>
    <message>
        <source>Agents in other hands say a little more than they should, and never fast.</source>
        <translation>Des agents passés en d’autres mains en disent un peu plus qu’ils ne devraient, et jamais vite.</translation>
    </message>
    <message>
        <source>Scores of identities from two networks crowd into every routing table and take in what is published.</source>
        <translation>Des dizaines d’identités de deux réseaux s’entassent dans chaque table de routage et captent ce qui est publié.</translation>
    </message>
    <message>
        <source>One agent falls and passes on an order that takes over whoever carries it out.</source>
        <translation>Un agent tombe et transmet un ordre qui prend le contrôle de quiconque l’exécute.</translation>
    </message>
    <message>
        <source>Services in other hands answer as before, but now and then falsely: nobody who asks can tell.</source>
        <translation>Des services passés en d’autres mains répondent comme avant, mais parfois faux : qui demande ne peut le voir.</translation>
    </message>
</context>
<context>
    <name>vedette::ui::Actions</name>
    <message>
        <source>join network</source>
        <translation>rejoindre le réseau</translation>
    </message>
    <message>
        <source>leave network</source>
        <translation>quitter le réseau</translation>
    </message>
    <message>
        <source>listen on</source>
        <translation>écouter sur</translation>
    </message>
    <message>
        <source>close</source>
        <translation>fermer</translation>
    </message>
    <message>
        <source>dial</source>
        <translation>appeler</translation>
    </message>
    <message>
        <source>dial peer</source>
        <translation>appeler le pair</translation>
    </message>
    <message>
        <source>disconnect</source>
        <translation>déconnecter</translation>
    </message>
    <message>
        <source>keep connection</source>
        <translation>conserver la connexion</translation>
    </message>
    <message>
        <source>release connection</source>
        <translation>relâcher la connexion</translation>
    </message>
    <message>
        <source>run task</source>
        <translation>exécuter la tâche</translation>
    </message>
    <message>
        <source>renew connection keys</source>
        <translation>renouveler les clés de connexion</translation>
    </message>
    <message>
        <source>look up</source>
        <translation>rechercher</translation>
    </message>
    <message>
        <source>stop publishing</source>
        <translation>cesser de publier</translation>
    </message>
    <message>
        <source>subscribe to</source>
        <translation>s’abonner à</translation>
    </message>
    <message>
        <source>unsubscribe from</source>
        <translation>se désabonner de</translation>
    </message>
    <message>
        <source>publish on</source>
        <translation>publier sur</translation>
    </message>
    <message>
        <source>block peer</source>
        <translation>bloquer le pair</translation>
    </message>
    <message>
        <source>unblock peer</source>
        <translation>débloquer le pair</translation>
    </message>
    <message>
        <source>examine</source>
        <translation>examiner</translation>
    </message>
    <message>
        <source>end examination by</source>
        <translation>mettre fin à l’examen lancé par</translation>
    </message>
    <message>
        <source>initialise</source>
        <translation>initialiser</translation>
    </message>
    <message>
        <source>set a PIN of</source>
        <translation>définir un PIN de</translation>
    </message>
    <message>
        <source>generate</source>
        <translation>créer</translation>
    </message>
    <message>
        <source>destroy</source>
        <translation>détruire</translation>
    </message>
    <message>
        <source>sign on trial with</source>
        <translation>signer à l’essai avec</translation>
    </message>
    <message>
        <source>put policy in force:</source>
        <translation>mettre en vigueur la politique&#xa0;:</translation>
    </message>
    <message>
        <source>compare with proposal:</source>
        <translation>comparer avec la proposition&#x202f;:</translation>
    </message>
    <message>
        <source>acknowledge</source>
        <translation>prendre en compte</translation>
    </message>
    <message>
        <source>open again</source>
        <translation>rouvrir</translation>
    </message>
    <message>
        <source>give</source>
        <translation>confier</translation>
    </message>
    <message>
        <source>comment on</source>
        <translation>commenter</translation>
    </message>
    <message>
        <source>withdraw from</source>
        <translation>retirer de</translation>
    </message>
    <message>
        <source>suppress</source>
        <translation>masquer</translation>
    </message>
    <message>
        <source>lift</source>
        <translation>lever</translation>
    </message>
    <message>
        <source>open incident</source>
        <translation>ouvrir l’incident</translation>
    </message>
    <message>
        <source>dissolve</source>
        <translation>dissoudre</translation>
    </message>
    <message>
        <source>add to</source>
        <translation>ajouter à</translation>
    </message>
    <message>
        <source>remove from</source>
        <translation>retirer de</translation>
    </message>
    <message>
        <source>set the tier of</source>
        <translation>fixer le niveau de</translation>
    </message>
    <message>
        <source>have the device prove</source>
        <translation>faire prouver par l’appareil</translation>
    </message>
</context>
<context>
    <name>vedette::ui::AlertActions</name>
    <message>
        <source>Acknowledge…</source>
        <translation>Prendre en compte…</translation>
    </message>
    <message>
        <source>Take note of it for a time; it comes back when the evidence grows. (A)</source>
        <translation>En prendre note pour un temps&#x202f;; elle revient quand les preuves augmentent. (A)</translation>
    </message>
    <message>
        <source>Suppress…</source>
        <translation>Masquer…</translation>
    </message>
    <message>
        <source>Hide what this rule finds, here or everywhere, until a time. (S)</source>
        <translation>Masquer ce que trouve cette règle, ici ou partout, jusqu’à une heure. (S)</translation>
    </message>
    <message>
        <source>Escalate…</source>
        <translation>Escalader…</translation>
    </message>
    <message>
        <source>Make it part of an incident. (E)</source>
        <translation>En faire une part d’un incident. (E)</translation>
    </message>
    <message>
        <source>Give to…</source>
        <translation>Confier à…</translation>
    </message>
    <message>
        <source>Say who looks after it. (O)</source>
        <translation>Dire qui s’en occupe. (O)</translation>
    </message>
    <message>
        <source>Comment…</source>
        <translation>Commenter…</translation>
    </message>
    <message>
        <source>Write down what was found out. (C)</source>
        <translation>Noter ce qui a été découvert. (C)</translation>
    </message>
    <message>
        <source>Close…</source>
        <translation>Clore…</translation>
    </message>
    <message>
        <source>It is dealt with; it comes back when it is found again. (X)</source>
        <translation>C’est réglé&#x202f;; elle revient quand elle est trouvée de nouveau. (X)</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>Rouvrir</translation>
    </message>
    <message>
        <source>Take back an acknowledgement, a suppression or a closing. (R)</source>
        <translation>Annuler une prise en compte, un masquage ou une clôture. (R)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln alerts</source>
        <translation>
            <numerusform>%Ln alerte</numerusform>
            <numerusform>%Ln alertes</numerusform>
        </translation>
    </message>
    <message>
        <source>Acknowledge %1</source>
        <translation>Prendre en compte %1</translation>
    </message>
    <message>
        <source>Acknowledge</source>
        <translation>Prendre en compte</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>For whoever comes next</source>
        <translation>Pour qui viendra ensuite</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>Until the evidence grows</source>
        <translation>Jusqu’à ce que les preuves augmentent</translation>
    </message>
    <message numerus="yes">
        <source>%Ln alerts leave the open ones.</source>
        <translation>
            <numerusform>%Ln alerte quitte celles qui sont ouvertes.</numerusform>
            <numerusform>%Ln alertes quittent celles qui sont ouvertes.</numerusform>
        </translation>
    </message>
    <message>
        <source>They come back when the evidence grows.</source>
        <translation>Elles reviennent quand les preuves augmentent.</translation>
    </message>
    <message>
        <source>They come back at %1, or when the evidence grows.</source>
        <translation>Elles reviennent à %1, ou quand les preuves augmentent.</translation>
    </message>
    <message>
        <source>%1 %2 Growing is: graver, twice the value, twice the peers, or twice as many findings. Undo takes it back.</source>
        <translation>%1 %2 Augmenter veut dire&#x202f;: plus grave, le double de la valeur, des pairs ou des constats. Annuler y revient.</translation>
    </message>
    <message>
        <source>Acknowledging %1</source>
        <translation>Prise en compte de %1</translation>
    </message>
    <message>
        <source>Only about %1</source>
        <translation>Seulement au sujet de %1</translation>
    </message>
    <message>
        <source>All of this rule in %1</source>
        <translation>Tout ce que donne cette règle dans %1</translation>
    </message>
    <message>
        <source>All of this rule everywhere</source>
        <translation>Tout ce que donne cette règle, partout</translation>
    </message>
    <message>
        <source>Suppress what the rule of %1 finds</source>
        <translation>Masquer ce que trouve la règle de %1</translation>
    </message>
    <message>
        <source>Suppress</source>
        <translation>Masquer</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>%1 What is found until %2 is counted, but does not call for you. Undo takes it back.</source>
        <translation>%1 Ce qui est trouvé jusqu’à %2 est compté, mais ne vous appelle pas. Annuler y revient.</translation>
    </message>
    <message numerus="yes">
        <source>Hides %Ln alerts now.</source>
        <translation>
            <numerusform>Masque %Ln alerte maintenant.</numerusform>
            <numerusform>Masque %Ln alertes maintenant.</numerusform>
        </translation>
    </message>
    <message>
        <source>Suppressing %1</source>
        <translation>Masquage de %1</translation>
    </message>
    <message>
        <source>A new incident</source>
        <translation>Un nouvel incident</translation>
    </message>
    <message>
        <source>Escalate %1</source>
        <translation>Escalader %1</translation>
    </message>
    <message>
        <source>Escalate</source>
        <translation>Escalader</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Vers</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message numerus="yes">
        <source>%Ln alerts become part of it and stay as they are. Undo takes it back.</source>
        <translation>
            <numerusform>%Ln alerte en fait partie et reste telle quelle. Annuler y revient.</numerusform>
            <numerusform>%Ln alertes en font partie et restent telles quelles. Annuler y revient.</numerusform>
        </translation>
    </message>
    <message>
        <source>Escalating %1</source>
        <translation>Escalade de %1</translation>
    </message>
    <message>
        <source>Who looks after %1?</source>
        <translation>Qui s’occupe de %1&#x202f;?</translation>
    </message>
    <message>
        <source>Give</source>
        <translation>Confier</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Responsable</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Personne</translation>
    </message>
    <message>
        <source>Giving away %1</source>
        <translation>Remise de %1</translation>
    </message>
    <message>
        <source>Comment on %1</source>
        <translation>Commenter %1</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Commentaire</translation>
    </message>
    <message>
        <source>Commenting on %1</source>
        <translation>Commentaire sur %1</translation>
    </message>
    <message>
        <source>Close %1</source>
        <translation>Clore %1</translation>
    </message>
    <message>
        <source>Close the alert</source>
        <translation>Clore l’alerte</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Cause</translation>
    </message>
    <message>
        <source>What it was, in one sentence</source>
        <translation>Ce que c’était, en une phrase</translation>
    </message>
    <message numerus="yes">
        <source>%Ln alerts are dealt with. They come back when they are found again. Undo takes it back.</source>
        <translation>
            <numerusform>%Ln alerte est réglée. Elle revient quand elle est trouvée de nouveau. Annuler y revient.</numerusform>
            <numerusform>%Ln alertes sont réglées. Elles reviennent quand elles sont trouvées de nouveau. Annuler y revient.</numerusform>
        </translation>
    </message>
    <message>
        <source>Closing %1</source>
        <translation>Clôture de %1</translation>
    </message>
    <message>
        <source>Opening %1 again</source>
        <translation>Réouverture de %1</translation>
    </message>
    <message numerus="yes">
        <source>Block %Ln peers…</source>
        <translation>
            <numerusform>Bloquer %Ln pair…</numerusform>
            <numerusform>Bloquer %Ln pairs…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Disconnect %Ln peers…</source>
        <translation>
            <numerusform>Déconnecter %Ln pair…</numerusform>
            <numerusform>Déconnecter %Ln pairs…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Examine %Ln peers</source>
        <translation>
            <numerusform>Examiner %Ln pair</numerusform>
            <numerusform>Examiner %Ln pairs</numerusform>
        </translation>
    </message>
    <message>
        <source>Unsubscribe from the topic…</source>
        <translation>Se désabonner du sujet…</translation>
    </message>
    <message>
        <source>Renew the connection keys…</source>
        <translation>Renouveler les clés de connexion…</translation>
    </message>
    <message>
        <source>Unsubscribe from %1</source>
        <translation>Se désabonner de %1</translation>
    </message>
    <message>
        <source>Unsubscribe</source>
        <translation>Se désabonner</translation>
    </message>
    <message>
        <source>Unsubscribing from %1</source>
        <translation>Désabonnement de %1</translation>
    </message>
    <message>
        <source>Renew the connection keys</source>
        <translation>Renouveler les clés de connexion</translation>
    </message>
    <message>
        <source>Renew</source>
        <translation>Renouveler</translation>
    </message>
    <message>
        <source>Renewing the connection keys</source>
        <translation>Renouvellement des clés de connexion</translation>
    </message>
    <message numerus="yes">
        <source>%Ln peers</source>
        <translation>
            <numerusform>%Ln pair</numerusform>
            <numerusform>%Ln pairs</numerusform>
        </translation>
    </message>
    <message>
        <source>Block %1</source>
        <translation>Bloquer %1</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>Bloquer</translation>
    </message>
    <message>
        <source>Until I take it back</source>
        <translation>Jusqu’à ce que je l’annule</translation>
    </message>
    <message>
        <source>until you take it back</source>
        <translation>jusqu’à ce que vous l’annuliez</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>jusqu’à %1</translation>
    </message>
    <message>
        <source>%1 %2 Undo brings back what was before, but not the connections.</source>
        <translation>%1 %2 Annuler rétablit ce qui était avant, mais pas les connexions.</translation>
    </message>
    <message numerus="yes">
        <source>Closes %Ln connections now.</source>
        <translation>
            <numerusform>Ferme %Ln connexion maintenant.</numerusform>
            <numerusform>Ferme %Ln connexions maintenant.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Refuses %Ln peers %1, also after a restart.</source>
        <translation>
            <numerusform>Refuse %Ln pair %1, même après un redémarrage.</numerusform>
            <numerusform>Refuse %Ln pairs %1, même après un redémarrage.</numerusform>
        </translation>
    </message>
    <message>
        <source>Blocking %1</source>
        <translation>Blocage de %1</translation>
    </message>
    <message>
        <source>Disconnect %1</source>
        <translation>Déconnecter %1</translation>
    </message>
    <message>
        <source>Disconnect</source>
        <translation>Déconnecter</translation>
    </message>
    <message>
        <source>No connection to them is open.</source>
        <translation>Aucune connexion avec eux n’est ouverte.</translation>
    </message>
    <message numerus="yes">
        <source>Closes %Ln connections now. They may come back; this cannot be undone.</source>
        <translation>
            <numerusform>Ferme %Ln connexion maintenant. Elle peut revenir&#x202f;; cela ne peut être annulé.</numerusform>
            <numerusform>Ferme %Ln connexions maintenant. Elles peuvent revenir&#x202f;; cela ne peut être annulé.</numerusform>
        </translation>
    </message>
    <message>
        <source>Disconnecting %1</source>
        <translation>Déconnexion de %1</translation>
    </message>
</context>
<context>
    <name>vedette::ui::AlertFacts</name>
    <message>
        <source>Critical</source>
        <translation>Critique</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Élevée</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>Moyenne</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Faible</translation>
    </message>
    <message>
        <source>Info</source>
        <translation>Info</translation>
    </message>
    <message>
        <source>topic %1</source>
        <translation>sujet %1</translation>
    </message>
    <message>
        <source>this node</source>
        <translation>ce nœud</translation>
    </message>
</context>
<context>
    <name>vedette::ui::AlertHerald</name>
    <message numerus="yes">
        <source>%Ln open</source>
        <translation>
            <numerusform>%Ln ouverte</numerusform>
            <numerusform>%Ln ouvertes</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2. %3</source>
        <translation>%1&#x202f;: %2. %3</translation>
    </message>
    <message numerus="yes">
        <source>%Ln others are open.</source>
        <translation>
            <numerusform>%Ln autre est ouverte.</numerusform>
            <numerusform>%Ln autres sont ouvertes.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Montrer</translation>
    </message>
</context>
<context>
    <name>vedette::ui::AlertPage</name>
    <message>
        <source>Choose an alert to see why it was raised and what can be done.</source>
        <translation>Sélectionnez une alerte pour voir pourquoi elle a été levée et ce qu’on peut faire.</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pourquoi</translation>
    </message>
    <message>
        <source>What can be done</source>
        <translation>Ce qu’on peut faire</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Preuves</translation>
    </message>
    <message>
        <source>Looks alike</source>
        <translation>Lui ressemble</translation>
    </message>
    <message>
        <source>same peers, or the same subject</source>
        <translation>mêmes pairs, ou même objet</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>Commentaires</translation>
    </message>
    <message>
        <source>What happened to it</source>
        <translation>Ce qui lui est arrivé</translation>
    </message>
    <message>
        <source>Peers concerned</source>
        <translation>Pairs concernés</translation>
    </message>
    <message>
        <source>Alerts that look alike</source>
        <translation>Alertes qui lui ressemblent</translation>
    </message>
    <message>
        <source>Show the events</source>
        <translation>Montrer les événements</translation>
    </message>
    <message>
        <source>Go to that moment</source>
        <translation>Aller à cet instant</translation>
    </message>
    <message>
        <source>Show the events of the first evidence</source>
        <translation>Montrer les événements de la première preuve</translation>
    </message>
    <message>
        <source>Show the events of the worst evidence</source>
        <translation>Montrer les événements de la pire preuve</translation>
    </message>
    <message>
        <source>Go to the moment of the first evidence</source>
        <translation>Aller à l’instant de la première preuve</translation>
    </message>
    <message>
        <source>Go to the moment of the worst evidence</source>
        <translation>Aller à l’instant de la pire preuve</translation>
    </message>
    <message>
        <source>Owner: %1</source>
        <translation>Responsable&#x202f;: %1</translation>
    </message>
    <message>
        <source>Part of %1</source>
        <translation>Fait partie de %1</translation>
    </message>
    <message>
        <source>When it was raised was before what the log still has.</source>
        <translation>Elle a été levée avant ce que le journal contient encore.</translation>
    </message>
    <message>
        <source>How sure</source>
        <translation>Certitude</translation>
    </message>
    <message>
        <source>From how far the value is beyond the limit, and what the rule can prove at best.</source>
        <translation>D’après l’écart entre la valeur et la limite, et ce que la règle peut prouver au mieux.</translation>
    </message>
    <message>
        <source>Technique</source>
        <translation>Technique</translation>
    </message>
    <message>
        <source>Of MITRE ATT&amp;CK, or of attacks on peer-to-peer networks, which ATT&amp;CK lacks.</source>
        <translation>De MITRE ATT&amp;CK, ou des attaques contre les réseaux pair à pair, qui manquent à ATT&amp;CK.</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Règle</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Réseau</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Depuis</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>Dernière fois</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Constatée</translation>
    </message>
    <message numerus="yes">
        <source>%Ln times</source>
        <translation>
            <numerusform>%Ln fois</numerusform>
            <numerusform>%Ln fois</numerusform>
        </translation>
    </message>
    <message>
        <source>Equal findings are one alert.</source>
        <translation>Des constats égaux font une seule alerte.</translation>
    </message>
    <message>
        <source>First, %1.</source>
        <translation>Première, %1.</translation>
    </message>
    <message>
        <source>Worst, %1.</source>
        <translation>Pire, %1.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>Raised</source>
        <translation>Levée</translation>
    </message>
    <message>
        <source>by operator %1</source>
        <translation>par l’opérateur %1</translation>
    </message>
</context>
<context>
    <name>vedette::ui::AlertQuery</name>
    <message>
        <source>“%1” means nothing here.</source>
        <translation>«&#x202f;%1&#x202f;» ne veut rien dire ici.</translation>
    </message>
</context>
<context>
    <name>vedette::ui::AlertWords</name>
    <message>
        <source>Connections from there</source>
        <translation>Connexions de là</translation>
    </message>
    <message>
        <source>Refusals, by their weight</source>
        <translation>Refus, selon leur poids</translation>
    </message>
    <message>
        <source>New identities there</source>
        <translation>Nouvelles identités là</translation>
    </message>
    <message>
        <source>Likelier with intruders, in powers of ten</source>
        <translation>Plus probable avec des intrus, en puissances de dix</translation>
    </message>
    <message>
        <source>Share of the routing table</source>
        <translation>Part de la table de routage</translation>
    </message>
    <message>
        <source>Pairs of bootnodes that disagree</source>
        <translation>Paires de nœuds d’amorçage en désaccord</translation>
    </message>
    <message>
        <source>Answers with another key</source>
        <translation>Réponses avec une autre clé</translation>
    </message>
    <message>
        <source>Changes from one network to another</source>
        <translation>Passages d’un réseau à l’autre</translation>
    </message>
    <message>
        <source>Share of the connections</source>
        <translation>Part des connexions</translation>
    </message>
    <message>
        <source>Messages that were refused</source>
        <translation>Messages refusés</translation>
    </message>
    <message>
        <source>Share of the mesh</source>
        <translation>Part du maillage</translation>
    </message>
    <message>
        <source>Peers whose score fell below zero</source>
        <translation>Pairs dont le score est tombé sous zéro</translation>
    </message>
    <message>
        <source>Breaches of protocols</source>
        <translation>Infractions aux protocoles</translation>
    </message>
    <message>
        <source>Tasks that failed</source>
        <translation>Tâches échouées</translation>
    </message>
    <message>
        <source>Lookups that failed</source>
        <translation>Recherches échouées</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Fois</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouverte</translation>
    </message>
    <message>
        <source>Acknowledged</source>
        <translation>Prise en compte</translation>
    </message>
    <message>
        <source>Suppressed</source>
        <translation>Masquée</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>%1: %2. An alarm begins at %3.</source>
        <translation>%1&#x202f;: %2. L’alerte commence à %3.</translation>
    </message>
    <message>
        <source>Usual before: %1.</source>
        <translation>Habituel auparavant&#x202f;: %1.</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>Vus</translation>
    </message>
    <message>
        <source>Usual before</source>
        <translation>Habituel auparavant</translation>
    </message>
    <message>
        <source>Of the same, in the time before.</source>
        <translation>De la même chose, dans le temps précédent.</translation>
    </message>
    <message>
        <source>Identities</source>
        <translation>Identités</translation>
    </message>
    <message>
        <source>Small networks</source>
        <translation>Petits réseaux</translation>
    </message>
    <message>
        <source>Different ones: /24 of IPv4, /56 of IPv6.</source>
        <translation>Distincts&#x202f;: /24 en IPv4, /56 en IPv6.</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Part</translation>
    </message>
    <message>
        <source>Counted over</source>
        <translation>Compté sur</translation>
    </message>
    <message>
        <source>The window of time, or that in which a count loses half of itself.</source>
        <translation>La fenêtre de temps, ou celle où un compte perd la moitié de lui-même.</translation>
    </message>
    <message>
        <source>Size of the network</source>
        <translation>Taille du réseau</translation>
    </message>
    <message>
        <source>In peers, as lookups let guess.</source>
        <translation>En pairs, d’après les recherches.</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>Sur</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Échoués</translation>
    </message>
    <message>
        <source>Surprise</source>
        <translation>Surprise</translation>
    </message>
    <message>
        <source>One in ten to that power by chance.</source>
        <translation>Une chance sur dix à cette puissance.</translation>
    </message>
    <message>
        <source>Closed %1: %2</source>
        <translation>Close %1&#x202f;: %2</translation>
    </message>
    <message>
        <source>Acknowledged until the evidence grows: %1</source>
        <translation>Prise en compte jusqu’à ce que les preuves augmentent&#x202f;: %1</translation>
    </message>
    <message>
        <source>Acknowledged until %1: %2</source>
        <translation>Prise en compte jusqu’à %1&#x202f;: %2</translation>
    </message>
    <message>
        <source>Grew</source>
        <translation>A grandi</translation>
    </message>
    <message>
        <source>Came back</source>
        <translation>Est revenue</translation>
    </message>
    <message>
        <source>Acknowledgement ended</source>
        <translation>Fin de la prise en compte</translation>
    </message>
    <message>
        <source>Opened again</source>
        <translation>Rouverte</translation>
    </message>
    <message>
        <source>Given to somebody</source>
        <translation>Confiée</translation>
    </message>
    <message>
        <source>Commented</source>
        <translation>Commentée</translation>
    </message>
    <message>
        <source>Comment withdrawn</source>
        <translation>Commentaire retiré</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Réseau</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Responsable</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>personne</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Depuis</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>Dernière fois</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Technique</source>
        <translation>Technique</translation>
    </message>
    <message>
        <source>First evidence</source>
        <translation>Première preuve</translation>
    </message>
    <message>
        <source>Worst evidence</source>
        <translation>Pire preuve</translation>
    </message>
    <message>
        <source>Peers concerned: %1</source>
        <translation>Pairs concernés&#x202f;: %1</translation>
    </message>
    <message>
        <source>Attempts that the policy refused</source>
        <translation>Tentatives refusées par la politique</translation>
    </message>
    <message>
        <source>Wrong answers to what we knew</source>
        <translation>Réponses fausses à ce que nous savions</translation>
    </message>
    <message>
        <source>Proofs that were none</source>
        <translation>Preuves qui n’en étaient pas</translation>
    </message>
</context>
<context>
    <name>vedette::ui::AlertsModel</name>
    <message>
        <source>%1, in I-%2</source>
        <translation>%1, dans I-%2</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Gravité</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Qui</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Depuis</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>Dernière</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Responsable</translation>
    </message>
</context>
<context>
    <name>vedette::ui::AlertsView</name>
    <message>
        <source>Open %1</source>
        <translation>Ouvertes %1</translation>
    </message>
    <message>
        <source>Acknowledged %1</source>
        <translation>Prises en compte %1</translation>
    </message>
    <message>
        <source>Suppressed %1</source>
        <translation>Masquées %1</translation>
    </message>
    <message>
        <source>Closed %1</source>
        <translation>Closes %1</translation>
    </message>
    <message>
        <source>All %1</source>
        <translation>Toutes %1</translation>
    </message>
    <message>
        <source>Which alerts</source>
        <translation>Quelles alertes</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Alertes</translation>
    </message>
    <message>
        <source>The chosen alert</source>
        <translation>L’alerte sélectionnée</translation>
    </message>
    <message>
        <source>Next alert</source>
        <translation>Alerte suivante</translation>
    </message>
    <message>
        <source>Previous alert</source>
        <translation>Alerte précédente</translation>
    </message>
    <message>
        <source>Read the alert</source>
        <translation>Lire l’alerte</translation>
    </message>
    <message>
        <source>Take back the last deed</source>
        <translation>Annuler le dernier acte</translation>
    </message>
    <message>
        <source>Copy the alert as Markdown</source>
        <translation>Copier l’alerte en Markdown</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln alerts</source>
        <translation>
            <numerusform>%1 alerte sur %Ln</numerusform>
            <numerusform>%1 alertes sur %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>As the event log told them until %1; owners, comments and suppressions of then are not known. Nothing can be done here: return to live for that.</source>
        <translation>Telles que le journal d’événements les donnait jusqu’à %1&#x202f;; les responsables, commentaires et masquages d’alors ne sont pas connus. Rien ne peut être fait ici&#x202f;: revenez au direct pour cela.</translation>
    </message>
    <message>
        <source>A rehearsal takes no commands: its alerts can be read, not dealt with.</source>
        <translation>Une répétition n’accepte pas de commandes&#x202f;: ses alertes peuvent être lues, pas traitées.</translation>
    </message>
    <message>
        <source>No alerts</source>
        <translation>Aucune alerte</translation>
    </message>
    <message>
        <source>Join a network, or start a rehearsal in the lab; what goes wrong there stands here.</source>
        <translation>Rejoignez un réseau, ou lancez une répétition dans le labo&#x202f;; ce qui y va mal se trouve ici.</translation>
    </message>
    <message>
        <source>Open the lab</source>
        <translation>Ouvrir le labo</translation>
    </message>
    <message>
        <source>Reading the log</source>
        <translation>Lecture du journal</translation>
    </message>
    <message>
        <source>Alerts until that moment are looked for.</source>
        <translation>Les alertes jusqu’à cet instant sont recherchées.</translation>
    </message>
    <message>
        <source>Nothing raised an alarm</source>
        <translation>Rien n’a donné l’alerte</translation>
    </message>
    <message>
        <source>Nothing had raised an alarm</source>
        <translation>Rien n’avait donné l’alerte</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rules watch everything that happens: floods, crowded networks, eclipses, stolen identities, spam and failures. What they find stands here, the gravest first. An attack in the lab shows it.</source>
        <translation>
            <numerusform>%Ln règle surveille tout ce qui se passe&#x202f;: inondations, réseaux bondés, éclipses, identités volées, spam et pannes. Ce qu’elle trouve se trouve ici, le plus grave d’abord. Une attaque dans le labo le montre.</numerusform>
            <numerusform>%Ln règles surveillent tout ce qui se passe&#x202f;: inondations, réseaux bondés, éclipses, identités volées, spam et pannes. Ce qu’elles trouvent se trouve ici, le plus grave d’abord. Une attaque dans le labo le montre.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing waits for you</source>
        <translation>Rien ne vous attend</translation>
    </message>
    <message>
        <source>All alerts are dealt with.</source>
        <translation>Toutes les alertes sont traitées.</translation>
    </message>
    <message>
        <source>Show all alerts</source>
        <translation>Montrer toutes les alertes</translation>
    </message>
    <message>
        <source>No alert is like that</source>
        <translation>Aucune alerte n’est ainsi</translation>
    </message>
    <message>
        <source>No alert has all that the tab and the search ask for.</source>
        <translation>Aucune alerte n’a tout ce que demandent l’onglet et la recherche.</translation>
    </message>
    <message>
        <source>Alert</source>
        <translation>Alerte</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Règle</translation>
    </message>
    <message>
        <source>Technique</source>
        <translation>Technique</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Réseau</translation>
    </message>
    <message>
        <source>Peers</source>
        <translation>Pairs</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Limite</translation>
    </message>
    <message>
        <source>Export the alerts that are listed</source>
        <translation>Exporter les alertes listées</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tableau</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>The file could not be written: %1</source>
        <translation>Le fichier n’a pas pu être écrit&#x202f;: %1</translation>
    </message>
    <message>
        <source>Hand over…</source>
        <translation>Passer la main…</translation>
    </message>
    <message>
        <source>The last hours on one page, for those who take over. (H)</source>
        <translation>Les dernières heures sur une page, pour ceux qui prennent la suite. (H)</translation>
    </message>
</context>
<context>
    <name>vedette::ui::Annotations</name>
    <message>
        <source>Your names and notes of peers cannot be read (%1), so none are shown and none will be kept.</source>
        <translation>Vos noms et notes de pairs sont illisibles (%1)&#x202f;: aucun n’est affiché et aucun ne sera conservé.</translation>
    </message>
    <message>
        <source>Your names and notes of peers were written by a later version of this program. The file is left alone, and nothing is kept in it.</source>
        <translation>Vos noms et notes de pairs ont été écrits par une version plus récente de ce programme. Le fichier reste intact, et rien n’y est conservé.</translation>
    </message>
    <message>
        <source>Your names and notes of peers are damaged. The file was set aside as %1.</source>
        <translation>Vos noms et notes de pairs sont endommagés. Le fichier a été mis de côté sous %1.</translation>
    </message>
    <message>
        <source>Your names and notes of peers are damaged, and the file cannot be set aside; nothing is kept.</source>
        <translation>Vos noms et notes de pairs sont endommagés, et le fichier ne peut pas être mis de côté&#x202f;; rien n’est conservé.</translation>
    </message>
    <message>
        <source>Your names and notes of peers cannot be written: %1</source>
        <translation>Vos noms et notes de pairs ne peuvent pas être écrits&#x202f;: %1</translation>
    </message>
    <message>
        <source>another program holds the file</source>
        <translation>un autre programme tient le fichier</translation>
    </message>
    <message>
        <source>another program wrote something else there</source>
        <translation>un autre programme y a écrit autre chose</translation>
    </message>
</context>
<context>
    <name>vedette::ui::AskDialog</name>
    <message>
        <source>1 hour</source>
        <translation>1 heure</translation>
    </message>
    <message>
        <source>4 hours</source>
        <translation>4 heures</translation>
    </message>
    <message>
        <source>24 hours</source>
        <translation>24 heures</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 jours</translation>
    </message>
</context>
<context>
    <name>vedette::ui::AskPanel</name>
    <message>
        <source>What is done</source>
        <translation>Ce qui est fait</translation>
    </message>
    <message>
        <source>On what</source>
        <translation>Sur quoi</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>now, or 2026-01-31T08:15:00Z</source>
        <translation>maintenant, ou 2026-01-31T08:15:00Z</translation>
    </message>
    <message>
        <source>Add a fact</source>
        <translation>Ajouter un fait</translation>
    </message>
    <message>
        <source>Facts of the selected peer</source>
        <translation>Faits du pair sélectionné</translation>
    </message>
    <message>
        <source>What the window knows of it: tier, score, address, age of the connection. A node that decides may know more.</source>
        <translation>Ce que la fenêtre en sait&#x202f;: niveau, score, adresse, âge de la connexion. Un nœud qui décide en sait peut-être davantage.</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pourquoi</translation>
    </message>
    <message>
        <source>What would change it</source>
        <translation>Ce qui le changerait</translation>
    </message>
    <message>
        <source>This line tells no fact, or one that was told: %1</source>
        <translation>Cette ligne ne dit aucun fait, ou un fait déjà dit&#x202f;: %1</translation>
    </message>
    <message>
        <source>That is no time: write it as 2026-01-31T08:15:00Z.</source>
        <translation>Ce n’est pas une heure&#x202f;: écrivez-la comme 2026-01-31T08:15:00Z.</translation>
    </message>
    <message>
        <source>The text does not compile: there is nothing to be asked.</source>
        <translation>Le texte ne se compile pas&#x202f;: il n’y a rien à demander.</translation>
    </message>
    <message>
        <source>No policy is open.</source>
        <translation>Aucune politique n’est ouverte.</translation>
    </message>
    <message>
        <source>Allowed</source>
        <translation>Autorisé</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Refusé</translation>
    </message>
    <message>
        <source>Let in to say who it is: who.peer is not known yet</source>
        <translation>Admis pour dire qui il est&#x202f;: who.peer n’est pas encore connu</translation>
    </message>
    <message>
        <source>By the rule %1, line %2</source>
        <translation>Par la règle %1, ligne %2</translation>
    </message>
    <message>
        <source>No rule allows it.</source>
        <translation>Aucune règle ne l’autorise.</translation>
    </message>
    <message>
        <source>%1. Asked for: %2, which %3.</source>
        <translation>%1. Demandé&#x202f;: %2, ce qui %3.</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>Faits</translation>
    </message>
    <message>
        <source>One a line, as who.segment=planners</source>
        <translation>Un par ligne, comme who.segment=planners</translation>
    </message>
</context>
<context>
    <name>vedette::ui::AttemptList</name>
    <message>
        <source>Rule, peer</source>
        <translation>Règle, pair</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Fois</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>Dernier</translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation>pas encore connu</translation>
    </message>
</context>
<context>
    <name>vedette::ui::AuditModel</name>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Événement</translation>
    </message>
    <message>
        <source>Peer</source>
        <translation>Pair</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Ce qui s’est passé</translation>
    </message>
    <message>
        <source>Told by</source>
        <translation>Source</translation>
    </message>
</context>
<context>
    <name>vedette::ui::AuditView</name>
    <message>
        <source>Everything</source>
        <translation>Tout</translation>
    </message>
    <message>
        <source>Operators</source>
        <translation>Opérateurs</translation>
    </message>
    <message>
        <source>Trouble</source>
        <translation>Problèmes</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Connexions</translation>
    </message>
    <message>
        <source>Which events</source>
        <translation>Événements à afficher</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Événements</translation>
    </message>
    <message>
        <source>All of the chosen event</source>
        <translation>Détail de l’événement sélectionné</translation>
    </message>
    <message>
        <source>Copy the chosen events</source>
        <translation>Copier les événements sélectionnés</translation>
    </message>
    <message>
        <source>Go to that moment</source>
        <translation>Aller à cet instant</translation>
    </message>
    <message>
        <source>Only events of this peer</source>
        <translation>Seulement les événements de ce pair</translation>
    </message>
    <message>
        <source>Only events of this kind</source>
        <translation>Seulement les événements de ce type</translation>
    </message>
    <message>
        <source>Join a network, or start a rehearsal in the lab; everything that happens then is kept here.</source>
        <translation>Rejoignez un réseau, ou lancez une répétition dans le labo&#x202f;; tout ce qui se passe alors est conservé ici.</translation>
    </message>
    <message>
        <source>Nothing was kept yet. Without a data folder nothing will be.</source>
        <translation>Rien n’a encore été conservé. Sans dossier de données, rien ne le sera.</translation>
    </message>
    <message>
        <source>No events</source>
        <translation>Aucun événement</translation>
    </message>
    <message>
        <source>Nothing of this kind happened yet.</source>
        <translation>Rien de ce type ne s’est encore produit.</translation>
    </message>
    <message>
        <source>No event has all that the search asks for. Fewer words find more.</source>
        <translation>Aucun événement ne réunit tout ce que demande la recherche. Moins de mots en trouvent davantage.</translation>
    </message>
    <message>
        <source>%1 events and more</source>
        <translation>%1 événements et plus</translation>
    </message>
    <message numerus="yes">
        <source>%Ln events</source>
        <translation>
            <numerusform>%Ln événement</numerusform>
            <numerusform>%Ln événements</numerusform>
        </translation>
    </message>
    <message>
        <source>Export the events that are listed</source>
        <translation>Exporter les événements listés</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>The file could not be written: %1</source>
        <translation>Le fichier n’a pas pu être écrit&#x202f;: %1</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>Audit</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tableau</translation>
    </message>
</context>
<context>
    <name>vedette::ui::BlockDialog</name>
    <message>
        <source>Block %1</source>
        <translation>Bloquer %1</translation>
    </message>
    <message>
        <source>For whoever reads the audit log</source>
        <translation>Pour qui lira le journal d’audit</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>15 minutes</source>
        <translation>15&#xa0;minutes</translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation>1&#xa0;heure</translation>
    </message>
    <message>
        <source>24 hours</source>
        <translation>24&#xa0;heures</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7&#xa0;jours</translation>
    </message>
    <message>
        <source>Until I take it back</source>
        <translation>Jusqu’à ce que je le lève</translation>
    </message>
    <message>
        <source>For how long</source>
        <translation>Durée du blocage</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>Bloquer</translation>
    </message>
    <message numerus="yes">
        <source>Closes %Ln connections now</source>
        <translation>
            <numerusform>Ferme %Ln connexion maintenant</numerusform>
            <numerusform>Ferme %Ln connexions maintenant</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>refuses %Ln peers</source>
        <translation>
            <numerusform>refuse %Ln pair</numerusform>
            <numerusform>refuse %Ln pairs</numerusform>
        </translation>
    </message>
    <message>
        <source>until you take it back</source>
        <translation>jusqu’à ce que vous leviez le blocage</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>jusqu’au %1</translation>
    </message>
    <message>
        <source>%1, %2 %3, also after a restart. Undo brings back what was before, but not the connections.</source>
        <translation>%1, %2 %3, même après un redémarrage. Annuler rétablit l’état précédent, mais pas les connexions.</translation>
    </message>
</context>
<context>
    <name>vedette::ui::BootnodeModel</name>
    <message>
        <source>Connected</source>
        <translation>Connecté</translation>
    </message>
    <message>
        <source>By others only</source>
        <translation>Via d’autres</translation>
    </message>
    <message>
        <source>Out of reach</source>
        <translation>Injoignable</translation>
    </message>
    <message>
        <source>%1, odd</source>
        <translation>%1, divergent</translation>
    </message>
    <message>
        <source>Bootnode</source>
        <translation>Nœud d’amorçage</translation>
    </message>
    <message>
        <source>Reach</source>
        <translation>Accès</translation>
    </message>
    <message>
        <source>Round trip</source>
        <translation>Aller-retour</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Connexions</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>Concordance</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lieu</translation>
    </message>
</context>
<context>
    <name>vedette::ui::CasePaper</name>
    <message>
        <source>operator %1</source>
        <translation>opérateur %1</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Ouvert</translation>
    </message>
    <message>
        <source>%1, by %2</source>
        <translation>%1, par %2</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Responsable</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>personne</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Closed %1, by %2: %3</source>
        <translation>Clos %1, par %2 : %3</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvert</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Gravité</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Alertes</translation>
    </message>
    <message>
        <source>Peers</source>
        <translation>Pairs</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Ce qui s’est passé</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1 : %2</translation>
    </message>
    <message>
        <source>Peer</source>
        <translation>Pair</translation>
    </message>
    <message>
        <source>Known as</source>
        <translation>Connu sous</translation>
    </message>
    <message>
        <source>written %1</source>
        <translation>écrit %1</translation>
    </message>
    <message>
        <source>How to check this case</source>
        <translation>Comment vérifier ce dossier d’affaire</translation>
    </message>
    <message>
        <source>These pages are report.pdf of a folder. Its case.json holds the same for programs, and the SHA-256 of these pages; a record of the audit log in audit.jsonl notes the SHA-256 of case.json; and that log is a chain in which no record can be changed unseen.</source>
        <translation>Ces pages sont le report.pdf d’un dossier. Son case.json contient la même chose pour les programmes, et le SHA-256 de ces pages ; un enregistrement du journal d’audit dans audit.jsonl note le SHA-256 de case.json ; et ce journal est une chaîne dont aucun enregistrement ne peut être modifié sans que cela se voie.</translation>
    </message>
    <message>
        <source>On any computer, offline: %1</source>
        <translation>Sur n’importe quel ordinateur, hors ligne : %1</translation>
    </message>
</context>
<context>
    <name>vedette::ui::CeremonyPage</name>
    <message>
        <source>Leave the room…</source>
        <translation>Quitter la salle…</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Étapes</translation>
    </message>
    <message>
        <source>Transcript</source>
        <translation>Procès-verbal</translation>
    </message>
    <message>
        <source>This cannot be undone.</source>
        <translation>Ceci ne peut pas être annulé.</translation>
    </message>
    <message>
        <source>%1, this step %2</source>
        <translation>%1, cette étape %2</translation>
    </message>
    <message>
        <source>Head: %1</source>
        <translation>Tête&#x202f;: %1</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fait</translation>
    </message>
    <message>
        <source>due</source>
        <translation>à faire</translation>
    </message>
    <message>
        <source>later</source>
        <translation>plus tard</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Step %1 of %2 of branch %3</source>
        <translation>Étape %1 sur %2 de la branche %3</translation>
    </message>
    <message>
        <source>Step %1 of %2, %3</source>
        <translation>Étape %1 sur %2, %3</translation>
    </message>
    <message>
        <source>Expected: %1</source>
        <translation>Attendu&#x202f;: %1</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>Ouverture</translation>
    </message>
    <message>
        <source>The hash of the script in words, the program and the computer that it is held with.</source>
        <translation>L’empreinte du script en mots, le programme et l’ordinateur de la cérémonie.</translation>
    </message>
    <message>
        <source>Making the room ready…</source>
        <translation>Préparation de la salle…</translation>
    </message>
    <message>
        <source>Throw-away tokens are made.</source>
        <translation>Création de jetons jetables.</translation>
    </message>
    <message>
        <source>The tokens are looked for.</source>
        <translation>Recherche des jetons.</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>Script</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programme</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Système</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Horloge</translation>
    </message>
    <message>
        <source>%1: on throw-away tokens, nothing that is signed here counts.</source>
        <translation>%1&#x202f;: sur jetons jetables, rien de ce qui est signé ici ne compte.</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Next: %1</source>
        <translation>Ensuite&#x202f;: %1</translation>
    </message>
    <message>
        <source>cannot be undone</source>
        <translation>ne peut pas être annulé</translation>
    </message>
    <message>
        <source>%1 of %2 have confirmed it</source>
        <translation>Confirmé par %1 sur %2</translation>
    </message>
</context>
<context>
    <name>vedette::ui::CeremonySetup</name>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1 est illisible&#x202f;: %2</translation>
    </message>
    <message>
        <source>A ceremony is held by a script: who does what with which token, in which order, and what must come of it. It is rehearsed on throw-away tokens first; the real one unlocks after a rehearsal of exactly the same bytes went through without exception. Nothing here needs a network.</source>
        <translation>Une cérémonie se tient selon un script&#x202f;: qui fait quoi avec quel jeton, dans quel ordre, et quel doit en être le résultat. Elle est d’abord répétée sur des jetons jetables&#x202f;; la vraie se déverrouille après une répétition sans exception d’exactement les mêmes octets. Rien ici n’exige un réseau.</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>Script</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lieu</translation>
    </message>
    <message>
        <source>Open a script…</source>
        <translation>Ouvrir un script…</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>Enregistrer une copie…</translation>
    </message>
    <message>
        <source>A root key and its officers</source>
        <translation>Une clé racine et ses officiers</translation>
    </message>
    <message>
        <source>The rotation of a key</source>
        <translation>La rotation d’une clé</translation>
    </message>
    <message>
        <source>Folder for what comes of it</source>
        <translation>Dossier des résultats</translation>
    </message>
    <message>
        <source>Bindings of this place</source>
        <translation>Affectations de ce lieu</translation>
    </message>
    <message>
        <source>Key ledger to go on with</source>
        <translation>Registre de clés à continuer</translation>
    </message>
    <message>
        <source>needed for the real one: which tokens and people the names mean</source>
        <translation>requis pour la vraie&#x202f;: quels jetons et quelles personnes désignent les noms</translation>
    </message>
    <message>
        <source>empty: a new ledger begins</source>
        <translation>vide&#x202f;: un nouveau registre commence</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Choisir…</translation>
    </message>
    <message>
        <source>Choose: %1</source>
        <translation>Choisir&#x202f;: %1</translation>
    </message>
    <message>
        <source>Whoever signs a record gives the PIN for it</source>
        <translation>PIN demandé pour chaque enregistrement signé</translation>
    </message>
    <message>
        <source>Else a token stays logged in to the end.</source>
        <translation>Sinon, la session d’un jeton reste ouverte jusqu’à la fin.</translation>
    </message>
    <message>
        <source>Use up a token&apos;s last try of its PIN</source>
        <translation>Employer le dernier essai du PIN d’un jeton</translation>
    </message>
    <message>
        <source>A wrong PIN then locks the token.</source>
        <translation>Un PIN faux verrouille alors le jeton.</translation>
    </message>
    <message>
        <source>Rehearse it</source>
        <translation>Répéter la cérémonie</translation>
    </message>
    <message>
        <source>Check a transcript…</source>
        <translation>Vérifier un procès-verbal…</translation>
    </message>
    <message>
        <source>Open a script</source>
        <translation>Ouvrir un script</translation>
    </message>
    <message>
        <source>Scripts (*.toml);;All files (*)</source>
        <translation>Scripts (*.toml);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Save a copy of the script</source>
        <translation>Enregistrer une copie du script</translation>
    </message>
    <message>
        <source>Scripts (*.toml)</source>
        <translation>Scripts (*.toml)</translation>
    </message>
    <message>
        <source>%1 was not written: %2</source>
        <translation>%1 n’a pas été écrit&#x202f;: %2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 (made in the room)</source>
        <translation>%1 (créé dans la salle)</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personnes</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Jetons</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Étapes</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>%n étape</numerusform>
            <numerusform>%n étapes</numerusform>
        </translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Of the exact bytes of the script</source>
        <translation>Des octets exacts du script</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>En mots</translation>
    </message>
    <message>
        <source>The same hash in the PGP word list, to be read aloud</source>
        <translation>La même empreinte dans la liste de mots PGP, à lire à voix haute</translation>
    </message>
    <message>
        <source>Bindings: %1</source>
        <translation>Affectations&#x202f;: %1</translation>
    </message>
    <message>
        <source>What speaks against it</source>
        <translation>Ce qui s’y oppose</translation>
    </message>
    <message>
        <source>Take the ceremony up again</source>
        <translation>Reprendre la cérémonie</translation>
    </message>
    <message>
        <source>Hold the ceremony</source>
        <translation>Tenir la cérémonie</translation>
    </message>
    <message>
        <source>This script cannot be held: mend what speaks against it.</source>
        <translation>Ce script ne peut pas être suivi&#x202f;: corrigez ce qui s’y oppose.</translation>
    </message>
    <message>
        <source>Choose the folder that the transcript goes to.</source>
        <translation>Choisissez le dossier où va le procès-verbal.</translation>
    </message>
    <message>
        <source>It was rehearsed. Choose the bindings of this place to hold it.</source>
        <translation>Répétée. Choisissez les affectations de ce lieu pour la tenir.</translation>
    </message>
    <message>
        <source>It was rehearsed, but the bindings do not fit.</source>
        <translation>Répétée, mais les affectations ne conviennent pas.</translation>
    </message>
    <message>
        <source>It was rehearsed, and broken off behind record %1: it goes on there.</source>
        <translation>Répétée, puis arrêtée après l’enregistrement %1&#x202f;: elle reprend là.</translation>
    </message>
    <message>
        <source>It was rehearsed without exception and can be held.</source>
        <translation>Répétée sans exception, elle peut être tenue.</translation>
    </message>
    <message>
        <source>Rehearse it first. %1</source>
        <translation>Répétez-la d’abord. %1</translation>
    </message>
    <message>
        <source>%1 is empty.</source>
        <translation>%1 est vide.</translation>
    </message>
</context>
<context>
    <name>vedette::ui::CeremonyView</name>
    <message>
        <source>Check a transcript…</source>
        <translation>Vérifier un procès-verbal…</translation>
    </message>
    <message>
        <source>No ceremony is held here</source>
        <translation>Aucune cérémonie ne se tient ici</translation>
    </message>
    <message>
        <source>Transcripts of those held elsewhere can be checked.</source>
        <translation>Les procès-verbaux de celles tenues ailleurs peuvent être vérifiés.</translation>
    </message>
    <message>
        <source>Leave the room</source>
        <translation>Quitter la salle</translation>
    </message>
    <message>
        <source>The rehearsal ends here and its throw-away tokens are gone. Nothing else is lost.</source>
        <translation>La répétition finit ici et ses jetons jetables disparaissent. Rien d’autre n’est perdu.</translation>
    </message>
    <message>
        <source>Every record that was signed is on the disk. The ceremony stands where it is and can be taken up again at this step.</source>
        <translation>Chaque enregistrement signé est sur le disque. La cérémonie en reste là et peut être reprise à cette étape.</translation>
    </message>
    <message>
        <source>Check a transcript</source>
        <translation>Vérifier un procès-verbal</translation>
    </message>
    <message>
        <source>Transcripts (*.transcript);;All files (*)</source>
        <translation>Procès-verbaux (*.transcript);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>%1 cannot be read.</source>
        <translation>%1 est illisible.</translation>
    </message>
    <message>
        <source>%1 does not hold: %2</source>
        <translation>%1 n’est pas valable&#x202f;: %2</translation>
    </message>
    <message>
        <source>Ceremony</source>
        <translation>Cérémonie</translation>
    </message>
</context>
<context>
    <name>vedette::ui::CeremonyWords</name>
    <message>
        <source>Initialise a token</source>
        <translation>Initialiser un jeton</translation>
    </message>
    <message>
        <source>Set a PIN</source>
        <translation>Définir un PIN</translation>
    </message>
    <message>
        <source>Make a key</source>
        <translation>Créer une clé</translation>
    </message>
    <message>
        <source>Read a key back</source>
        <translation>Relire une clé</translation>
    </message>
    <message>
        <source>Enter it in the ledger</source>
        <translation>Inscrire au registre</translation>
    </message>
    <message>
        <source>Write a public key to a file</source>
        <translation>Écrire une clé publique dans un fichier</translation>
    </message>
    <message>
        <source>Destroy a key</source>
        <translation>Détruire une clé</translation>
    </message>
    <message>
        <source>Compare aloud</source>
        <translation>Comparer à voix haute</translation>
    </message>
    <message>
        <source>Write down</source>
        <translation>Noter</translation>
    </message>
    <message>
        <source>Seal in a bag</source>
        <translation>Sceller dans un sachet</translation>
    </message>
    <message>
        <source>Take a photograph</source>
        <translation>Prendre une photo</translation>
    </message>
    <message>
        <source>Insert a token</source>
        <translation>Insérer un jeton</translation>
    </message>
    <message>
        <source>Take a token out</source>
        <translation>Retirer un jeton</translation>
    </message>
    <message>
        <source>Destroy a token</source>
        <translation>Détruire un jeton</translation>
    </message>
    <message>
        <source>operator</source>
        <translation>opérateur</translation>
    </message>
    <message>
        <source>witness</source>
        <translation>témoin</translation>
    </message>
    <message>
        <source>officer</source>
        <translation>officier</translation>
    </message>
    <message>
        <source>observer</source>
        <translation>observateur</translation>
    </message>
    <message>
        <source>initialised</source>
        <translation>initialisé</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>refusé</translation>
    </message>
    <message>
        <source>set</source>
        <translation>défini</translation>
    </message>
    <message>
        <source>made</source>
        <translation>créée</translation>
    </message>
    <message>
        <source>as it was made</source>
        <translation>telle que créée</translation>
    </message>
    <message>
        <source>different</source>
        <translation>différent</translation>
    </message>
    <message>
        <source>on record</source>
        <translation>inscrite</translation>
    </message>
    <message>
        <source>written</source>
        <translation>écrite</translation>
    </message>
    <message>
        <source>destroyed</source>
        <translation>détruite</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>identique</translation>
    </message>
    <message>
        <source>written down</source>
        <translation>noté</translation>
    </message>
    <message>
        <source>sealed</source>
        <translation>scellé</translation>
    </message>
    <message>
        <source>taken</source>
        <translation>prise</translation>
    </message>
    <message>
        <source>there</source>
        <translation>présent</translation>
    </message>
    <message>
        <source>out</source>
        <translation>retiré</translation>
    </message>
    <message>
        <source>still there</source>
        <translation>encore présent</translation>
    </message>
    <message>
        <source>physically destroyed</source>
        <translation>détruit physiquement</translation>
    </message>
    <message>
        <source>Is this the script that was reviewed, and this the computer?</source>
        <translation>Est-ce bien le script qui a été relu, et bien l’ordinateur&#x202f;?</translation>
    </message>
    <message>
        <source>This cannot be undone. Read it aloud once more. Do it?</source>
        <translation>Ceci ne peut pas être annulé. Relisez-le à voix haute. Le faire&#x202f;?</translation>
    </message>
    <message>
        <source>The script expects “%1”. What now?</source>
        <translation>Le script attend «&#x202f;%1&#x202f;». Que faire&#x202f;?</translation>
    </message>
    <message>
        <source>Do you confirm “%1”?</source>
        <translation>Confirmez-vous «&#x202f;%1&#x202f;»&#x202f;?</translation>
    </message>
    <message>
        <source>Take token %1 out of the computer.</source>
        <translation>Retirez le jeton %1 de l’ordinateur.</translation>
    </message>
    <message>
        <source>Read the words aloud. What you compare them with: is it the same?</source>
        <translation>Lisez les mots à voix haute. Ce à quoi vous les comparez est-il identique&#x202f;?</translation>
    </message>
    <message>
        <source>What is to be written on record?</source>
        <translation>Que faut-il consigner&#x202f;?</translation>
    </message>
    <message>
        <source>Token %1 did not sign: %2</source>
        <translation>Le jeton %1 n’a pas signé&#x202f;: %2</translation>
    </message>
    <message>
        <source>Yes, they are</source>
        <translation>Oui, c’est bien cela</translation>
    </message>
    <message>
        <source>Yes, do it</source>
        <translation>Oui, le faire</translation>
    </message>
    <message>
        <source>It is out</source>
        <translation>Il est retiré</translation>
    </message>
    <message>
        <source>Yes, I confirm it</source>
        <translation>Oui, je confirme</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Non</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Do the step again</source>
        <translation>Refaire l’étape</translation>
    </message>
    <message>
        <source>Accept it, with a reason…</source>
        <translation>Accepter, avec une raison…</translation>
    </message>
    <message>
        <source>Leave the ceremony here…</source>
        <translation>Interrompre la cérémonie ici…</translation>
    </message>
    <message>
        <source>It is the same</source>
        <translation>C’est identique</translation>
    </message>
    <message>
        <source>It is different</source>
        <translation>C’est différent</translation>
    </message>
    <message>
        <source>The user PIN that token %1 is to have</source>
        <translation>Le PIN utilisateur à donner au jeton %1</translation>
    </message>
    <message>
        <source>The user PIN of token %1</source>
        <translation>Le PIN utilisateur du jeton %1</translation>
    </message>
    <message>
        <source>The security officer&apos;s PIN that token %1 is to have</source>
        <translation>Le PIN de l’officier de sécurité à donner au jeton %1</translation>
    </message>
    <message>
        <source>The new user PIN of token %1</source>
        <translation>Le nouveau PIN utilisateur du jeton %1</translation>
    </message>
    <message>
        <source>The passphrase that seals the revocation of step %1</source>
        <translation>La phrase secrète qui scelle la révocation de l’étape %1</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Jeton</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>Numéro de série</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Libellé</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>Vu</translation>
    </message>
    <message>
        <source>Public key</source>
        <translation>Clé publique</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Id in the token</source>
        <translation>Identifiant dans le jeton</translation>
    </message>
    <message>
        <source>Never extractable, by its module&apos;s word</source>
        <translation>Jamais extractible, selon son module</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>En mots</translation>
    </message>
    <message>
        <source>Objects destroyed</source>
        <translation>Objets détruits</translation>
    </message>
    <message>
        <source>Nothing is found of it</source>
        <translation>Rien n’en est trouvé</translation>
    </message>
    <message>
        <source>Asked to sign, it answered</source>
        <translation>Réponse à une demande de signature</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Peer id</source>
        <translation>Identifiant de pair</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pourquoi</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>Ouverture</translation>
    </message>
    <message>
        <source>Closing</source>
        <translation>Clôture</translation>
    </message>
    <message numerus="yes">
        <source>begun %n time(s) before</source>
        <translation>
            <numerusform>commencée %n fois auparavant</numerusform>
            <numerusform>commencée %n fois auparavant</numerusform>
        </translation>
    </message>
    <message>
        <source>exception: %1</source>
        <translation>exception&#x202f;: %1</translation>
    </message>
    <message>
        <source>left here: %1</source>
        <translation>interrompue ici&#x202f;: %1</translation>
    </message>
    <message>
        <source>complete</source>
        <translation>complète</translation>
    </message>
    <message>
        <source>broken off</source>
        <translation>interrompue</translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n personne</numerusform>
            <numerusform>%n personnes</numerusform>
        </translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Ligne %1&#x202f;: %2</translation>
    </message>
    <message>
        <source>REHEARSAL</source>
        <translation>RÉPÉTITION</translation>
    </message>
</context>
<context>
    <name>vedette::ui::ChangeList</name>
    <message>
        <source>New peer</source>
        <translation>Nouveau pair</translation>
    </message>
    <message>
        <source>Forgotten</source>
        <translation>Oublié</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Connecté</translation>
    </message>
    <message>
        <source>Disconnected</source>
        <translation>Déconnecté</translation>
    </message>
    <message>
        <source>Broke a protocol</source>
        <translation>A enfreint un protocole</translation>
    </message>
    <message>
        <source>Was refused</source>
        <translation>A été refusé</translation>
    </message>
    <message>
        <source>Other software</source>
        <translation>Autre logiciel</translation>
    </message>
    <message>
        <source>Other standing</source>
        <translation>Autre réputation</translation>
    </message>
    <message>
        <source>Other address</source>
        <translation>Autre adresse</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucun</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Changement</translation>
    </message>
    <message>
        <source>Peer</source>
        <translation>Pair</translation>
    </message>
    <message>
        <source>From and to</source>
        <translation>Avant et après</translation>
    </message>
    <message>
        <source>As seen by</source>
        <translation>Vu par</translation>
    </message>
</context>
<context>
    <name>vedette::ui::Chart</name>
    <message>
        <source>%1: now %2, at most %3</source>
        <translation>%1&#x202f;: %2 maintenant, %3 au plus</translation>
    </message>
</context>
<context>
    <name>vedette::ui::DecisionsPanel</name>
    <message>
        <source>Read</source>
        <translation>Lire</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>Décisions</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Toutes</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Refusées</translation>
    </message>
    <message>
        <source>Allowed</source>
        <translation>Autorisées</translation>
    </message>
    <message>
        <source>Of the selected peer</source>
        <translation>Du pair sélectionné</translation>
    </message>
    <message>
        <source>Which decisions are listed</source>
        <translation>Quelles décisions sont listées</translation>
    </message>
    <message>
        <source>Ask why</source>
        <translation>Demander pourquoi</translation>
    </message>
    <message>
        <source>Puts this attempt, with the facts of then, to the policy as it stands.</source>
        <translation>Soumet cette tentative, avec les faits d’alors, à la politique telle qu’elle est.</translation>
    </message>
    <message>
        <source>%1 refused</source>
        <translation>%1 refusées</translation>
    </message>
    <message>
        <source>%1 allowed</source>
        <translation>%1 autorisées</translation>
    </message>
    <message>
        <source>%1 of too many kinds to be listed</source>
        <translation>%1 de trop de genres pour être listées</translation>
    </message>
    <message>
        <source>the first %1 kinds are listed</source>
        <translation>les %1 premiers genres figurent ici</translation>
    </message>
    <message>
        <source>The log could not be read.</source>
        <translation>Le journal n’a pas pu être lu.</translation>
    </message>
    <message>
        <source>Nothing of the kind was decided.</source>
        <translation>Rien de tel n’a été décidé.</translation>
    </message>
    <message>
        <source>Who was refused or allowed what in a span of the log, by which rule and how often; why, and what would turn it, tells Ask why.</source>
        <translation>À qui quoi a été refusé ou autorisé sur une période du journal, par quelle règle et combien de fois&#x202f;; pourquoi, et ce qui le changerait, «&#x202f;Demander pourquoi&#x202f;» le dit.</translation>
    </message>
    <message>
        <source>Nothing that happened is kept here. Join a network, start a rehearsal, or choose the data folder of a node.</source>
        <translation>Rien de ce qui s’est passé n’est gardé ici. Rejoignez un réseau, lancez une répétition, ou choisissez le dossier de données d’un nœud.</translation>
    </message>
    <message>
        <source>Allowed by %1</source>
        <translation>Autorisé par %1</translation>
    </message>
    <message>
        <source>Refused: no rule allows it</source>
        <translation>Refusé&#x202f;: aucune règle ne l’autorise</translation>
    </message>
    <message>
        <source>Refused by %1</source>
        <translation>Refusé par %1</translation>
    </message>
</context>
<context>
    <name>vedette::ui::Deeds</name>
    <message>
        <source>%1 failed. %2</source>
        <translation>%1&#x202f;: échec. %2</translation>
    </message>
    <message>
        <source>%1: done.</source>
        <translation>%1&#x202f;: fait.</translation>
    </message>
</context>
<context>
    <name>vedette::ui::DestroyDialog</name>
    <message>
        <source>Destroy a key</source>
        <translation>Détruire une clé</translation>
    </message>
    <message>
        <source>Destroy</source>
        <translation>Détruire</translation>
    </message>
    <message>
        <source>Label of the key that is destroyed</source>
        <translation>Libellé de la clé à détruire</translation>
    </message>
    <message>
        <source>Destroys the key %1 (%2). This cannot be undone: no copy of it is anywhere, and a node that has it for its identity is nobody any more.</source>
        <translation>Détruit la clé %1 (%2). C’est irréversible&#x202f;: il n’en existe aucune copie, et un nœud dont elle est l’identité n’est plus personne.</translation>
    </message>
    <message>
        <source>Peer id: %1</source>
        <translation>Identifiant de pair&#x202f;: %1</translation>
    </message>
    <message>
        <source>By the ledger this key is %1: take it out of use there first.</source>
        <translation>D’après le registre cette clé est %1&#x202f;: retirez-la d’abord du service là-bas.</translation>
    </message>
    <message>
        <source>To destroy, type %1</source>
        <translation>Pour détruire, tapez %1</translation>
    </message>
    <message>
        <source>User PIN</source>
        <translation>PIN utilisateur</translation>
    </message>
    <message>
        <source>Type the label of the key that is to be destroyed.</source>
        <translation>Tapez le libellé de la clé à détruire.</translation>
    </message>
</context>
<context>
    <name>vedette::ui::DoctorCard</name>
    <message>
        <source>Known</source>
        <translation>Connue</translation>
    </message>
    <message>
        <source>No address</source>
        <translation>Aucune adresse</translation>
    </message>
    <message>
        <source>Unusable</source>
        <translation>Inutilisable</translation>
    </message>
    <message>
        <source>Not allowed</source>
        <translation>Interdite</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Échec</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Connecté</translation>
    </message>
    <message>
        <source>Identified</source>
        <translation>Identifié</translation>
    </message>
    <message>
        <source>Says nothing</source>
        <translation>Ne dit rien</translation>
    </message>
    <message>
        <source>Not announced</source>
        <translation>Non annoncée</translation>
    </message>
    <message>
        <source>Reachable</source>
        <translation>Joignable</translation>
    </message>
    <message>
        <source>Unreachable</source>
        <translation>Injoignable</translation>
    </message>
    <message>
        <source>told by: %1</source>
        <translation>signalée par&#x202f;: %1</translation>
    </message>
    <message>
        <source>%1, in %2</source>
        <translation>%1, en %2</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n protocol(s)</source>
        <translation>
            <numerusform>%1, %n protocole</numerusform>
            <numerusform>%1, %n protocoles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n address(es) that were tried</source>
        <translation>
            <numerusform>%1 sur %n adresse essayée</numerusform>
            <numerusform>%1 sur %n adresses essayées</numerusform>
        </translation>
    </message>
    <message>
        <source>The doctor</source>
        <translation>Diagnostic</translation>
    </message>
    <message>
        <source>Tries every known address of the peer, one after the other, and hangs up again.</source>
        <translation>Essaie chaque adresse connue du pair, l’une après l’autre, puis raccroche.</translation>
    </message>
    <message>
        <source>What the doctor found</source>
        <translation>Résultat du diagnostic</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Constat</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>Détail</translation>
    </message>
    <message>
        <source>Trying…</source>
        <translation>Essai en cours…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Examine now</source>
        <translation>Examiner maintenant</translation>
    </message>
</context>
<context>
    <name>vedette::ui::EffectPanel</name>
    <message>
        <source>Attempts that would be decided otherwise</source>
        <translation>Tentatives qui seraient décidées autrement</translation>
    </message>
    <message>
        <source>Ask why</source>
        <translation>Demander pourquoi</translation>
    </message>
    <message>
        <source>Puts this attempt, with the facts of then, to the policy as it stands.</source>
        <translation>Soumet cette tentative, avec les faits d’alors, à la politique telle qu’elle est.</translation>
    </message>
    <message>
        <source>Decide again</source>
        <translation>Décider à nouveau</translation>
    </message>
    <message>
        <source>The log could not be read.</source>
        <translation>Le journal n’a pas pu être lu.</translation>
    </message>
    <message>
        <source>Nothing would be decided otherwise.</source>
        <translation>Rien ne serait décidé autrement.</translation>
    </message>
    <message>
        <source>The text does not compile: it decides nothing.</source>
        <translation>Le texte ne se compile pas&#x202f;: il ne décide rien.</translation>
    </message>
    <message>
        <source>What was decided in a span of the log is decided again by the text as it stands; what would be otherwise is listed here.</source>
        <translation>Ce qui a été décidé sur une période du journal est décidé à nouveau par le texte tel qu’il est&#x202f;; ce qui serait autre figure ici.</translation>
    </message>
    <message>
        <source>Nothing that happened is kept here. Join a network, start a rehearsal, or choose the data folder of a node.</source>
        <translation>Rien de ce qui s’est passé n’est gardé ici. Rejoignez un réseau, lancez une répétition, ou choisissez le dossier de données d’un nœud.</translation>
    </message>
    <message>
        <source>%1 attempts</source>
        <translation>%1 tentatives</translation>
    </message>
    <message>
        <source>%1 the same</source>
        <translation>%1 identiques</translation>
    </message>
    <message>
        <source>%1 would break</source>
        <translation>%1 cesseraient</translation>
    </message>
    <message>
        <source>%1 would newly be allowed</source>
        <translation>%1 seraient autorisées</translation>
    </message>
    <message>
        <source>%1 not recorded one by one</source>
        <translation>%1 non enregistrées une à une</translation>
    </message>
    <message>
        <source>the first %1 kinds are listed</source>
        <translation>les %1 premiers genres figurent ici</translation>
    </message>
    <message>
        <source>Of the text as it was then: it has changed since.</source>
        <translation>Du texte d’alors&#x202f;: il a changé depuis.</translation>
    </message>
    <message>
        <source>Newly allowed by %1</source>
        <translation>Nouvellement autorisé par %1</translation>
    </message>
    <message>
        <source>Refused by %1</source>
        <translation>Refusé par %1</translation>
    </message>
    <message>
        <source>Allowed by no rule</source>
        <translation>Autorisé par aucune règle</translation>
    </message>
    <message>
        <source>Allowed by no rule, before by %1</source>
        <translation>Autorisé par aucune règle, avant par %1</translation>
    </message>
</context>
<context>
    <name>vedette::ui::EngineSource</name>
    <message>
        <source>No network joined</source>
        <translation>Aucun réseau rejoint</translation>
    </message>
</context>
<context>
    <name>vedette::ui::EventGroup</name>
    <message>
        <source>connections</source>
        <translation>connexions</translation>
    </message>
    <message>
        <source>discovery</source>
        <translation>découverte</translation>
    </message>
    <message>
        <source>gossip</source>
        <translation>gossip</translation>
    </message>
    <message>
        <source>pings and tasks</source>
        <translation>pings et tâches</translation>
    </message>
    <message>
        <source>trouble</source>
        <translation>problèmes</translation>
    </message>
    <message>
        <source>actions</source>
        <translation>actions</translation>
    </message>
</context>
<context>
    <name>vedette::ui::EventWords</name>
    <message>
        <source>Listening</source>
        <translation>Écoute</translation>
    </message>
    <message>
        <source>Connection opened</source>
        <translation>Connexion ouverte</translation>
    </message>
    <message>
        <source>Connection closed</source>
        <translation>Connexion fermée</translation>
    </message>
    <message>
        <source>Dial failed</source>
        <translation>Appel échoué</translation>
    </message>
    <message>
        <source>Peer identified</source>
        <translation>Pair identifié</translation>
    </message>
    <message>
        <source>Protocol broken</source>
        <translation>Protocole enfreint</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Refus</translation>
    </message>
    <message>
        <source>Round trip measured</source>
        <translation>Aller-retour mesuré</translation>
    </message>
    <message>
        <source>Connection keys renewed</source>
        <translation>Clés de connexion renouvelées</translation>
    </message>
    <message>
        <source>Operator acted</source>
        <translation>Action d’un opérateur</translation>
    </message>
    <message>
        <source>Protocol broken on a stream</source>
        <translation>Protocole enfreint sur un flux</translation>
    </message>
    <message>
        <source>Routing table changed</source>
        <translation>Table de routage modifiée</translation>
    </message>
    <message>
        <source>Lookup ended</source>
        <translation>Recherche terminée</translation>
    </message>
    <message>
        <source>Record stored</source>
        <translation>Enregistrement stocké</translation>
    </message>
    <message>
        <source>Bootnodes compared</source>
        <translation>Nœuds d’amorçage comparés</translation>
    </message>
    <message>
        <source>Peer discovered</source>
        <translation>Pair découvert</translation>
    </message>
    <message>
        <source>Peer misbehaved</source>
        <translation>Pair fautif</translation>
    </message>
    <message>
        <source>Message delivered</source>
        <translation>Message reçu</translation>
    </message>
    <message>
        <source>Message refused</source>
        <translation>Message refusé</translation>
    </message>
    <message>
        <source>Message published</source>
        <translation>Message publié</translation>
    </message>
    <message>
        <source>Mesh changed</source>
        <translation>Maillage modifié</translation>
    </message>
    <message>
        <source>Subscription changed</source>
        <translation>Abonnement modifié</translation>
    </message>
    <message>
        <source>Score changed</source>
        <translation>Score modifié</translation>
    </message>
    <message>
        <source>Delegation learned</source>
        <translation>Délégation apprise</translation>
    </message>
    <message>
        <source>Task ended</source>
        <translation>Tâche terminée</translation>
    </message>
    <message>
        <source>Recording started</source>
        <translation>Enregistrement commencé</translation>
    </message>
    <message>
        <source>Recording ended</source>
        <translation>Enregistrement terminé</translation>
    </message>
    <message>
        <source>Clock stepped</source>
        <translation>Saut d’horloge</translation>
    </message>
    <message>
        <source>Event log troubled</source>
        <translation>Journal d’événements perturbé</translation>
    </message>
    <message numerus="yes">
        <source>Listening on %Ln addresses</source>
        <translation>
            <numerusform>Écoute sur %Ln adresse</numerusform>
            <numerusform>Écoute sur %Ln adresses</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 connected to us from %2 (%3)</source>
        <translation>%1 s’est connecté à nous depuis %2 (%3)</translation>
    </message>
    <message>
        <source>Connected to %1 at %2 (%3)</source>
        <translation>Connecté à %1 par %2 (%3)</translation>
    </message>
    <message>
        <source>Connection to %1 ended after %2</source>
        <translation>Connexion à %1 terminée après %2</translation>
    </message>
    <message>
        <source>Dial of %1 failed</source>
        <translation>Échec de l’appel de %1</translation>
    </message>
    <message>
        <source>%1 says that it is %2</source>
        <translation>%1 dit être %2</translation>
    </message>
    <message>
        <source>%1 answered in %2</source>
        <translation>%1 a répondu en %2</translation>
    </message>
    <message>
        <source>New connection keys, to be replaced by %1</source>
        <translation>Nouvelles clés de connexion, à remplacer d’ici le %1</translation>
    </message>
    <message>
        <source>%1: done</source>
        <translation>%1&#x202f;: fait</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>Recording begins</source>
        <translation>Début de l’enregistrement</translation>
    </message>
    <message>
        <source>Recording begins; the run before was cut off</source>
        <translation>Début de l’enregistrement&#x202f;; l’exécution précédente a été coupée</translation>
    </message>
    <message numerus="yes">
        <source>Recording ends, %Ln events dropped</source>
        <translation>
            <numerusform>Fin de l’enregistrement, %Ln événement écarté</numerusform>
            <numerusform>Fin de l’enregistrement, %Ln événements écartés</numerusform>
        </translation>
    </message>
    <message>
        <source>The computer&apos;s clock went from %1 to %2</source>
        <translation>L’horloge de l’ordinateur est passée du %1 au %2</translation>
    </message>
    <message>
        <source>Events are written again</source>
        <translation>Les événements sont de nouveau écrits</translation>
    </message>
    <message>
        <source>%1 was not let into the routing table</source>
        <translation>%1 n’a pas été admis dans la table de routage</translation>
    </message>
    <message numerus="yes">
        <source>%1 came into the routing table (%Ln peers)</source>
        <translation>
            <numerusform>%1 est entré dans la table de routage (%Ln pair)</numerusform>
            <numerusform>%1 est entré dans la table de routage (%Ln pairs)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 left the routing table (%Ln peers)</source>
        <translation>
            <numerusform>%1 a quitté la table de routage (%Ln pair)</numerusform>
            <numerusform>%1 a quitté la table de routage (%Ln pairs)</numerusform>
        </translation>
    </message>
    <message>
        <source>Lookup (%1) failed</source>
        <translation>Échec de la recherche (%1)</translation>
    </message>
    <message>
        <source>Lookup (%1): %2 found, %3 asked, %4</source>
        <translation>Recherche (%1)&#x202f;: %2 trouvés, %3 interrogés, %4</translation>
    </message>
    <message>
        <source>We remember that %1 provides %2</source>
        <translation>Nous retenons que %1 fournit %2</translation>
    </message>
    <message>
        <source>We hold a record of %1 for %2</source>
        <translation>Nous gardons un enregistrement de %1 pour %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln bootnodes reached, %1 not; their answers disagree</source>
        <translation>
            <numerusform>%Ln nœud d’amorçage joint, %1 non&#x202f;; leurs réponses divergent</numerusform>
            <numerusform>%Ln nœuds d’amorçage joints, %1 non&#x202f;; leurs réponses divergent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln bootnodes reached, %1 not; their answers agree</source>
        <translation>
            <numerusform>%Ln nœud d’amorçage joint, %1 non&#x202f;; leurs réponses concordent</numerusform>
            <numerusform>%Ln nœuds d’amorçage joints, %1 non&#x202f;; leurs réponses concordent</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 was told of by %2</source>
        <translation>%1 a été signalé par %2</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 dans %2</translation>
    </message>
    <message>
        <source>%1 on %2, from %3</source>
        <translation>%1 sur %2, de %3</translation>
    </message>
    <message>
        <source>A message on %1 by way of %2 was not passed on</source>
        <translation>Un message sur %1 venu par %2 n’a pas été transmis</translation>
    </message>
    <message>
        <source>%1 came into the mesh of %2</source>
        <translation>%1 est entré dans le maillage de %2</translation>
    </message>
    <message>
        <source>%1 left the mesh of %2</source>
        <translation>%1 a quitté le maillage de %2</translation>
    </message>
    <message>
        <source>%1 subscribed to %2</source>
        <translation>%1 s’est abonné à %2</translation>
    </message>
    <message>
        <source>%1 unsubscribed from %2</source>
        <translation>%1 s’est désabonné de %2</translation>
    </message>
    <message>
        <source>%1: %2 to %3 (%4)</source>
        <translation>%1&#x202f;: %2 → %3 (%4)</translation>
    </message>
    <message>
        <source>%1 may write for %2 until %3</source>
        <translation>%1 peut écrire pour %2 jusqu’au %3</translation>
    </message>
    <message>
        <source>%1 did %2 for us: %3</source>
        <translation>%1 a fait %2 pour nous&#x202f;: %3</translation>
    </message>
    <message>
        <source>%2 for %1: %3</source>
        <translation>%2 pour %1&#x202f;: %3</translation>
    </message>
    <message>
        <source>somebody</source>
        <translation>quelqu’un</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Peer</source>
        <translation>Pair</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Security</source>
        <translation>Sécurité</translation>
    </message>
    <message>
        <source>Multiplexer</source>
        <translation>Multiplexeur</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>Bytes in</source>
        <translation>Octets reçus</translation>
    </message>
    <message>
        <source>Bytes out</source>
        <translation>Octets émis</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>Phase</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Logiciel</translation>
    </message>
    <message>
        <source>Protocol version</source>
        <translation>Version du protocole</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>Protocole</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Règle</translation>
    </message>
    <message>
        <source>Rule of the proposal</source>
        <translation>Règle de la proposition</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>Opérateur</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Objet</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Issue</translation>
    </message>
    <message>
        <source>Number in its run</source>
        <translation>Numéro dans l’exécution</translation>
    </message>
    <message>
        <source>Caused by</source>
        <translation>Causé par</translation>
    </message>
    <message>
        <source>Identity&apos;s token away</source>
        <translation>Jeton de l’identité absent</translation>
    </message>
    <message>
        <source>Identity&apos;s token back</source>
        <translation>Jeton de l’identité de retour</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Décision</translation>
    </message>
    <message>
        <source>Connections stay, new connection keys are not signed. %1</source>
        <translation>Les connexions restent, les nouvelles clés de connexion ne sont pas signées. %1</translation>
    </message>
    <message>
        <source>The identity signs again after %1</source>
        <translation>L’identité signe de nouveau après %1</translation>
    </message>
    <message>
        <source>Alert raised</source>
        <translation>Alerte déclenchée</translation>
    </message>
    <message>
        <source>Alert changed</source>
        <translation>Alerte modifiée</translation>
    </message>
    <message>
        <source>Alert %1: %2</source>
        <translation>Alerte %1&#x202f;: %2</translation>
    </message>
    <message>
        <source>Alert %1 changed: %2</source>
        <translation>Alerte %1 modifiée&#x202f;: %2</translation>
    </message>
    <message>
        <source>%1 × %2 refused to %3</source>
        <translation>%1 × %2 refusé à %3</translation>
    </message>
    <message>
        <source>%1 × %2 allowed to %3</source>
        <translation>%1 × %2 autorisé pour %3</translation>
    </message>
    <message>
        <source>Canary ended</source>
        <translation>Canari terminé</translation>
    </message>
    <message>
        <source>Tier changed</source>
        <translation>Niveau changé</translation>
    </message>
    <message>
        <source>Proposal compared</source>
        <translation>Proposition comparée</translation>
    </message>
    <message>
        <source>Canary for %1: %2</source>
        <translation>Canari pour %1 : %2</translation>
    </message>
    <message>
        <source>Risk of %1: %2, not %3 any more. %4</source>
        <translation>Risque de %1 : %2, et non plus %3. %4</translation>
    </message>
    <message>
        <source>Compared with a proposal: no difference in %1 decisions</source>
        <translation>Comparé avec une proposition&#x202f;: aucune différence sur %1 décisions</translation>
    </message>
    <message>
        <source>A proposal would allow %1 × %2 to %3</source>
        <translation>Une proposition autoriserait %1 × %2 à %3</translation>
    </message>
    <message>
        <source>A proposal would refuse %1 × %2 to %3</source>
        <translation>Une proposition refuserait %1 × %2 à %3</translation>
    </message>
    <message>
        <source>Proof ended</source>
        <translation>Preuve terminée</translation>
    </message>
    <message>
        <source>Proof of what %1 is: %2</source>
        <translation>Preuve de ce qu’est %1 : %2</translation>
    </message>
    <message>
        <source>Program, as it says</source>
        <translation>Programme, selon lui</translation>
    </message>
    <message>
        <source>Build, as it says</source>
        <translation>Version compilée, selon lui</translation>
    </message>
    <message>
        <source>Posture, as it says</source>
        <translation>Durcissement, selon lui</translation>
    </message>
    <message>
        <source>Device of the attester</source>
        <translation>Appareil de l’attestant</translation>
    </message>
    <message>
        <source>Counts until</source>
        <translation>Vaut jusqu’au</translation>
    </message>
</context>
<context>
    <name>vedette::ui::ExportDialog</name>
    <message>
        <source>&amp;Replace addresses by pseudonyms</source>
        <translation>&amp;Remplacer les adresses par des pseudonymes</translation>
    </message>
    <message>
        <source>Export as</source>
        <translation>Exporter en</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Choisir un fichier…</translation>
    </message>
    <message>
        <source>A picture shows what the window shows.</source>
        <translation>Une image montre ce que montre la fenêtre.</translation>
    </message>
    <message>
        <source>Each IP address and host name becomes a word like ip4-1, the same one throughout the file. Peer ids, ports and names stay.</source>
        <translation>Chaque adresse IP et chaque nom d’hôte devient un mot comme ip4-1, le même dans tout le fichier. Les identifiants de pairs, les ports et les noms restent.</translation>
    </message>
</context>
<context>
    <name>vedette::ui::FallPanel</name>
    <message>
        <source>Peer id, segment:NAME, owner:NAME or role:NAME</source>
        <translation>Identifiant de pair, segment:NOM, owner:NOM ou role:NOM</translation>
    </message>
    <message>
        <source>Who falls</source>
        <translation>Qui tombe</translation>
    </message>
    <message>
        <source>The selected peer</source>
        <translation>Le pair sélectionné</translation>
    </message>
    <message>
        <source>Show in the graph</source>
        <translation>Montrer dans le graphe</translation>
    </message>
    <message>
        <source>Marks in the topology who falls and by which way, until it is taken back.</source>
        <translation>Marque dans la topologie qui tombe et par quel chemin, jusqu’à ce qu’on le retire.</translation>
    </message>
    <message>
        <source>How much was worked out</source>
        <translation>Part déjà calculée</translation>
    </message>
    <message>
        <source>What would stop it, who falls, who is touched</source>
        <translation>Ce qui l’arrêterait, qui tombe, qui est touché</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Qui</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>Segment</translation>
    </message>
    <message>
        <source>By which way</source>
        <translation>Par quel chemin</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Étapes</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Work it out</source>
        <translation>Calculer</translation>
    </message>
    <message>
        <source>It could not be worked out.</source>
        <translation>Le calcul n’a pas abouti.</translation>
    </message>
    <message>
        <source>Nobody is known by that name: the policy, the network and its log have no such peer, segment, owner or role.</source>
        <translation>Personne n’est connu sous ce nom&#x202f;: ni la politique, ni le réseau, ni son journal n’ont un tel pair, segment, propriétaire ou rôle.</translation>
    </message>
    <message>
        <source>Nobody else falls, and nobody is touched.</source>
        <translation>Personne d’autre ne tombe, et personne n’est touché.</translation>
    </message>
    <message>
        <source>The text does not compile: it stops nothing.</source>
        <translation>Le texte ne se compile pas&#x202f;: il n’arrête rien.</translation>
    </message>
    <message>
        <source>Whoever takes over an agent acts as that agent. Name one, and see whom it could take over from there by the text as it stands, by which way, and what would stop it.</source>
        <translation>Qui prend un agent agit comme lui. Nommez-en un, et voyez qui il pourrait prendre de là d’après le texte actuel, par quel chemin, et ce qui l’arrêterait.</translation>
    </message>
    <message>
        <source>%1 of %2 others fall</source>
        <translation>%1 des %2 autres tombent</translation>
    </message>
    <message>
        <source>%1 more are touched</source>
        <translation>%1 de plus sont touchés</translation>
    </message>
    <message>
        <source>without a policy %1 and %2</source>
        <translation>sans politique %1 et %2</translation>
    </message>
    <message>
        <source>by the text before %1 and %2</source>
        <translation>d’après le texte d’avant %1 et %2</translation>
    </message>
    <message>
        <source>nothing that was used is on record</source>
        <translation>aucun usage n’est consigné</translation>
    </message>
    <message>
        <source>This is not all: it would take more decisions than are spent on it.</source>
        <translation>Ce n’est pas tout&#x202f;: il faudrait plus de décisions qu’on n’y consacre.</translation>
    </message>
    <message>
        <source>Of the text as it was then: it has changed since.</source>
        <translation>Du texte d’alors&#x202f;: il a changé depuis.</translation>
    </message>
    <message>
        <source>What would stop most for least</source>
        <translation>Ce qui arrêterait le plus au moindre coût</translation>
    </message>
    <message>
        <source>Without the rule %1</source>
        <translation>Sans la règle %1</translation>
    </message>
    <message>
        <source>With %1 kept apart</source>
        <translation>Si %1 est mis à l’écart</translation>
    </message>
    <message>
        <source>With nothing let from %1 to %2</source>
        <translation>Si rien ne passe de %1 à %2</translation>
    </message>
    <message>
        <source>%1: %2 do not fall, %3 observed uses end</source>
        <translation>%1&#x202f;: %2 ne tombent pas, %3 usages observés cessent</translation>
    </message>
    <message>
        <source>Falls · %1</source>
        <translation>Tombe · %1</translation>
    </message>
    <message>
        <source>Is touched · %1</source>
        <translation>Est touché · %1</translation>
    </message>
    <message>
        <source>%1 from %2</source>
        <translation>%1 depuis %2</translation>
    </message>
    <message>
        <source>over its own connection</source>
        <translation>par sa propre connexion</translation>
    </message>
    <message>
        <source>Allowed by %1</source>
        <translation>Autorisé par %1</translation>
    </message>
    <message>
        <source>%1 · the first %2 are listed</source>
        <translation>%1 · les %2 premiers sont listés</translation>
    </message>
</context>
<context>
    <name>vedette::ui::FalloutBanner</name>
    <message>
        <source>Show it no longer</source>
        <translation>Ne plus le montrer</translation>
    </message>
</context>
<context>
    <name>vedette::ui::Figures</name>
    <message>
        <source>%1 d</source>
        <translation>%1&#xa0;j</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1&#xa0;h</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1&#xa0;min</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1&#xa0;s</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1&#xa0;%</translation>
    </message>
    <message>
        <source>%1 µs</source>
        <translation>%1&#xa0;µs</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1&#xa0;ms</translation>
    </message>
    <message>
        <source>%1 UTC</source>
        <translation>%1&#xa0;UTC</translation>
    </message>
</context>
<context>
    <name>vedette::ui::FilterMenu</name>
    <message>
        <source>Saved filters</source>
        <translation>Filtres enregistrés</translation>
    </message>
    <message>
        <source>Save this filter…</source>
        <translation>Enregistrer ce filtre…</translation>
    </message>
    <message>
        <source>Edit saved filters…</source>
        <translation>Modifier les filtres enregistrés…</translation>
    </message>
    <message>
        <source>Save this filter</source>
        <translation>Enregistrer ce filtre</translation>
    </message>
    <message>
        <source>It asks</source>
        <translation>Requête</translation>
    </message>
    <message>
        <source>Call it</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Show it in the rail</source>
        <translation>Afficher dans la barre de gauche</translation>
    </message>
</context>
<context>
    <name>vedette::ui::FiltersDialog</name>
    <message>
        <source>Remove</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Saved filters</source>
        <translation>Filtres enregistrés</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Vue</translation>
    </message>
    <message>
        <source>What it asks</source>
        <translation>Requête</translation>
    </message>
    <message>
        <source>In the rail</source>
        <translation>Dans la barre</translation>
    </message>
    <message>
        <source>There is a filter of that name already; nothing was changed.</source>
        <translation>Un filtre porte déjà ce nom&#x202f;; rien n’a été changé.</translation>
    </message>
    <message>
        <source>A filter needs a name and something to ask; nothing was changed.</source>
        <translation>Un filtre doit avoir un nom et une requête&#x202f;; rien n’a été changé.</translation>
    </message>
</context>
<context>
    <name>vedette::ui::GenerateDialog</name>
    <message>
        <source>New key in %1</source>
        <translation>Nouvelle clé dans %1</translation>
    </message>
    <message>
        <source>Generate</source>
        <translation>Créer</translation>
    </message>
    <message>
        <source>Label of the key</source>
        <translation>Libellé de la clé</translation>
    </message>
    <message>
        <source>Algorithm</source>
        <translation>Algorithme</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Libellé</translation>
    </message>
    <message>
        <source>User PIN</source>
        <translation>PIN utilisateur</translation>
    </message>
    <message>
        <source>The private half is made in the token and never leaves it. Its attributes are read back, and a signature on trial is checked, before the key counts as made.</source>
        <translation>La moitié privée est créée dans le jeton et n’en sort jamais. Ses attributs sont relus et une signature d’essai est vérifiée avant que la clé compte comme créée.</translation>
    </message>
    <message>
        <source>The usual choice for a node: every peer knows it.</source>
        <translation>Le choix habituel pour un nœud&#x202f;: tous les pairs le connaissent.</translation>
    </message>
    <message>
        <source>As a node&apos;s identity some peers, those in JavaScript among them, cannot dial it.</source>
        <translation>Comme identité d’un nœud, certains pairs, dont ceux en JavaScript, ne peuvent pas l’appeler.</translation>
    </message>
    <message>
        <source>No token lists its curves: whether it knows this one shows when the key is made.</source>
        <translation>Aucun jeton n’énumère ses courbes&#x202f;: on verra à la création s’il connaît celle-ci.</translation>
    </message>
    <message>
        <source>Takes a card minutes to make. Peers know it; use it where Ed25519 is missing.</source>
        <translation>Une carte met des minutes à la créer. Les pairs la connaissent&#x202f;; employez-la où Ed25519 manque.</translation>
    </message>
    <message>
        <source>The token cannot make a key of this kind.</source>
        <translation>Le jeton ne peut pas créer une clé de ce genre.</translation>
    </message>
    <message>
        <source>A label has 1 to 32 bytes of plain text.</source>
        <translation>Un libellé a de 1 à 32 octets de texte simple.</translation>
    </message>
    <message>
        <source>A key of that label is in the token already.</source>
        <translation>Une clé de ce libellé est déjà dans le jeton.</translation>
    </message>
</context>
<context>
    <name>vedette::ui::GraphCanvas</name>
    <message>
        <source>Arranging peers… %1 %</source>
        <translation>Disposition des pairs… %1&#xa0;%</translation>
    </message>
</context>
<context>
    <name>vedette::ui::GraphLook</name>
    <message>
        <source>Software (claimed)</source>
        <translation>Logiciel (déclaré)</translation>
    </message>
    <message>
        <source>Role (claimed)</source>
        <translation>Rôle (déclaré)</translation>
    </message>
    <message>
        <source>Gossip standing</source>
        <translation>Réputation gossip</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Pays</translation>
    </message>
    <message>
        <source>Autonomous system</source>
        <translation>Système autonome</translation>
    </message>
    <message>
        <source>Address prefix</source>
        <translation>Préfixe d’adresse</translation>
    </message>
    <message>
        <source>Gossip mesh</source>
        <translation>Maillage gossip</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Connexions</translation>
    </message>
    <message>
        <source>Traffic</source>
        <translation>Trafic</translation>
    </message>
    <message>
        <source>All equal</source>
        <translation>Identique</translation>
    </message>
    <message>
        <source>others</source>
        <translation>autres</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>inconnu</translation>
    </message>
</context>
<context>
    <name>vedette::ui::HandoverDialog</name>
    <message>
        <source>Hand over</source>
        <translation>Passation</translation>
    </message>
    <message>
        <source>What those who take over must know, from the log of this computer, in Markdown.</source>
        <translation>Ce que doivent savoir ceux qui prennent la suite, d’après le journal de cet ordinateur, en Markdown.</translation>
    </message>
    <message>
        <source>The last 8 hours</source>
        <translation>Les 8 dernières heures</translation>
    </message>
    <message>
        <source>The last 12 hours</source>
        <translation>Les 12 dernières heures</translation>
    </message>
    <message>
        <source>The last 24 hours</source>
        <translation>Les dernières 24 heures</translation>
    </message>
    <message>
        <source>The last 7 days</source>
        <translation>Les 7 derniers jours</translation>
    </message>
    <message>
        <source>Which hours</source>
        <translation>Quelles heures</translation>
    </message>
    <message>
        <source>What is handed over</source>
        <translation>Ce qui est transmis</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copier</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>&amp;Enregistrer…</translation>
    </message>
    <message>
        <source>The log is being read…</source>
        <translation>Le journal est en cours de lecture…</translation>
    </message>
    <message>
        <source>Written to %1</source>
        <translation>Écrit dans %1</translation>
    </message>
    <message>
        <source>The file could not be written: %1</source>
        <translation>Le fichier n’a pas pu être écrit&#x202f;: %1</translation>
    </message>
    <message>
        <source>Where to</source>
        <translation>Où</translation>
    </message>
    <message>
        <source>Markdown (*.md)</source>
        <translation>Markdown (*.md)</translation>
    </message>
</context>
<context>
    <name>vedette::ui::Headline</name>
    <message>
        <source>Show</source>
        <translation>Afficher</translation>
    </message>
    <message>
        <source>Is anything wrong</source>
        <translation>Ce qui ne va pas</translation>
    </message>
    <message>
        <source>Show: %1</source>
        <translation>Afficher&#x202f;: %1</translation>
    </message>
</context>
<context>
    <name>vedette::ui::HealthFacts</name>
    <message>
        <source>Events are not recorded</source>
        <translation>Les événements ne sont pas enregistrés</translation>
    </message>
    <message>
        <source>The engine does not answer</source>
        <translation>Le moteur ne répond pas</translation>
    </message>
    <message>
        <source>A question to it waits for %1.</source>
        <translation>Une requête attend sa réponse depuis %1.</translation>
    </message>
    <message>
        <source>Events were lost</source>
        <translation>Des événements ont été perdus</translation>
    </message>
    <message>
        <source>%1 did not reach the window, %2 not the disk: more came than this computer could take.</source>
        <translation>%1 n’ont pas atteint la fenêtre, %2 le disque&#x202f;: il en est venu plus que cet ordinateur n’en pouvait prendre.</translation>
    </message>
    <message>
        <source>Connected to nobody</source>
        <translation>Aucune connexion</translation>
    </message>
    <message numerus="yes">
        <source>%Ln peers are known, and no connection is open.</source>
        <translation>
            <numerusform>%Ln pair est connu, et aucune connexion n’est ouverte.</numerusform>
            <numerusform>%Ln pairs sont connus, et aucune connexion n’est ouverte.</numerusform>
        </translation>
    </message>
    <message>
        <source>Connections fell</source>
        <translation>Chute du nombre de connexions</translation>
    </message>
    <message>
        <source>From %1 to %2 within %3.</source>
        <translation>De %1 à %2 en %3.</translation>
    </message>
    <message>
        <source>Protocols were broken</source>
        <translation>Des protocoles ont été enfreints</translation>
    </message>
    <message numerus="yes">
        <source>%Ln times within %1.</source>
        <translation>
            <numerusform>%Ln fois en %1.</numerusform>
            <numerusform>%Ln fois en %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Much more is refused than usual</source>
        <translation>Bien plus de refus que d’habitude</translation>
    </message>
    <message>
        <source>%1 times within %2; before that %3 in such a time.</source>
        <translation>%1 fois en %2&#x202f;; auparavant %3 dans le même temps.</translation>
    </message>
    <message>
        <source>Most dials fail</source>
        <translation>La plupart des appels échouent</translation>
    </message>
    <message>
        <source>%1 of %2 within %3.</source>
        <translation>%1 sur %2 en %3.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln bootnodes out of reach</source>
        <translation>
            <numerusform>%Ln nœud d’amorçage injoignable</numerusform>
            <numerusform>%Ln nœuds d’amorçage injoignables</numerusform>
        </translation>
    </message>
    <message>
        <source>We are connected to %1 of %2.</source>
        <translation>Nous sommes connectés à %1 sur %2.</translation>
    </message>
    <message>
        <source>Bootnodes disagree about the network</source>
        <translation>Les nœuds d’amorçage sont en désaccord sur le réseau</translation>
    </message>
    <message>
        <source>Asked the same, they named different peers.</source>
        <translation>À la même question, ils ont nommé des pairs différents.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more alerts are open</source>
        <translation>
            <numerusform>%Ln autre alerte est ouverte</numerusform>
            <numerusform>%Ln autres alertes sont ouvertes</numerusform>
        </translation>
    </message>
    <message>
        <source>They wait for somebody.</source>
        <translation>Elles attendent quelqu’un.</translation>
    </message>
</context>
<context>
    <name>vedette::ui::HelpWindow</name>
    <message>
        <source>Help</source>
        <translation>Aide</translation>
    </message>
    <message>
        <source>Pages of help</source>
        <translation>Pages d’aide</translation>
    </message>
</context>
<context>
    <name>vedette::ui::HoverCard</name>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Connexions</translation>
    </message>
    <message>
        <source>Claims</source>
        <translation>Déclare</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Réseau</translation>
    </message>
    <message>
        <source>Round trip</source>
        <translation>Aller-retour</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1&#xa0;ms</translation>
    </message>
    <message>
        <source>Gossip score</source>
        <translation>Score gossip</translation>
    </message>
    <message>
        <source>Last breach</source>
        <translation>Dernière infraction</translation>
    </message>
</context>
<context>
    <name>vedette::ui::IncidentActions</name>
    <message>
        <source>Write down…</source>
        <translation>Noter…</translation>
    </message>
    <message>
        <source>A note on the timeline of the incident. (C)</source>
        <translation>Une note sur la chronologie de l’incident. (C)</translation>
    </message>
    <message>
        <source>Give to…</source>
        <translation>Confier à…</translation>
    </message>
    <message>
        <source>Say who looks after it. (O)</source>
        <translation>Dire qui s’en occupe. (O)</translation>
    </message>
    <message>
        <source>Add the selected peer</source>
        <translation>Ajouter le pair sélectionné</translation>
    </message>
    <message>
        <source>The peer that is selected in the window belongs to it. (P)</source>
        <translation>Le pair sélectionné dans la fenêtre en fait partie. (P)</translation>
    </message>
    <message>
        <source>Close…</source>
        <translation>Clore…</translation>
    </message>
    <message>
        <source>It is over; say what it was. (X)</source>
        <translation>C’est fini ; dites ce que c’était. (X)</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>Rouvrir</translation>
    </message>
    <message>
        <source>It is not over. (R)</source>
        <translation>Ce n’est pas fini. (R)</translation>
    </message>
    <message>
        <source>Write down about %1</source>
        <translation>Noter sur %1</translation>
    </message>
    <message>
        <source>Write down</source>
        <translation>Noter</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>What was found out, decided or done</source>
        <translation>Ce qui a été trouvé, décidé ou fait</translation>
    </message>
    <message>
        <source>Writing down about %1</source>
        <translation>Note sur %1</translation>
    </message>
    <message>
        <source>Who looks after %1?</source>
        <translation>Qui s’occupe de %1 ?</translation>
    </message>
    <message>
        <source>Give</source>
        <translation>Confier</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Responsable</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Personne</translation>
    </message>
    <message>
        <source>Giving away %1</source>
        <translation>Transmission de %1</translation>
    </message>
    <message>
        <source>Adding a peer to %1</source>
        <translation>Ajout d’un pair à %1</translation>
    </message>
    <message>
        <source>Close %1</source>
        <translation>Clore %1</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Clore</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Cause</translation>
    </message>
    <message>
        <source>What it was</source>
        <translation>Ce que c’était</translation>
    </message>
    <message>
        <source>Its alerts stay as they are. Undo takes it back.</source>
        <translation>Ses alertes restent telles quelles. Annuler revient en arrière.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of its alerts are still open and stay so. Undo takes it back.</source>
        <translation>
            <numerusform>%Ln de ses alertes est encore ouverte et le reste. Annuler revient en arrière.</numerusform>
            <numerusform>%Ln de ses alertes sont encore ouvertes et le restent. Annuler revient en arrière.</numerusform>
        </translation>
    </message>
    <message>
        <source>Closing %1</source>
        <translation>Clôture de %1</translation>
    </message>
    <message>
        <source>Opening %1 again</source>
        <translation>Réouverture de %1</translation>
    </message>
    <message>
        <source>Taking %1 out of %2</source>
        <translation>Retrait de %1 de %2</translation>
    </message>
    <message>
        <source>Taking a peer out of %1</source>
        <translation>Retrait d’un pair de %1</translation>
    </message>
    <message>
        <source>Write a case…</source>
        <translation>Écrire un dossier…</translation>
    </message>
    <message>
        <source>A folder that others check offline: the incident, its alerts, and the audit log that vouches for it. (S)</source>
        <translation>Un dossier que d’autres vérifient hors ligne : l’incident, ses alertes et le journal d’audit qui en répond. (S)</translation>
    </message>
    <message>
        <source>The folder that is made for the case</source>
        <translation>Le dossier créé pour l’affaire</translation>
    </message>
    <message>
        <source>No case was written</source>
        <translation>Aucun dossier n’a été écrit</translation>
    </message>
    <message>
        <source>Nothing was left in %1.</source>
        <translation>Rien n’est resté dans %1.</translation>
    </message>
    <message>
        <source>The case is written</source>
        <translation>Le dossier est écrit</translation>
    </message>
    <message numerus="yes">
        <source>%Ln records of the audit log vouch for it.</source>
        <translation>
            <numerusform>%Ln enregistrement du journal d’audit en répond.</numerusform>
            <numerusform>%Ln enregistrements du journal d’audit en répondent.</numerusform>
        </translation>
    </message>
    <message>
        <source>A signed head of the log stands among them.</source>
        <translation>Une tête signée du journal est parmi eux.</translation>
    </message>
    <message>
        <source>No signed head of the log stands among them yet: keep the hash elsewhere.</source>
        <translation>Aucune tête signée du journal n’est encore parmi eux : gardez l’empreinte ailleurs.</translation>
    </message>
    <message>
        <source>SHA-256 of case.json: %1</source>
        <translation>SHA-256 de case.json : %1</translation>
    </message>
    <message>
        <source>To check it offline: %1</source>
        <translation>Pour le vérifier hors ligne : %1</translation>
    </message>
    <message>
        <source>Show the folder</source>
        <translation>Montrer le dossier</translation>
    </message>
</context>
<context>
    <name>vedette::ui::IncidentPage</name>
    <message>
        <source>Choose an incident to see what belongs to it.</source>
        <translation>Choisissez un incident pour voir ce qui en fait partie.</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Alertes</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Ce qui s’est passé</translation>
    </message>
    <message>
        <source>Alerts of the incident</source>
        <translation>Alertes de l’incident</translation>
    </message>
    <message>
        <source>Peers of the incident</source>
        <translation>Pairs de l’incident</translation>
    </message>
    <message>
        <source>Take the alert out</source>
        <translation>Retirer l’alerte</translation>
    </message>
    <message>
        <source>Take the peer out</source>
        <translation>Retirer le pair</translation>
    </message>
    <message>
        <source>Nobody looks after it.</source>
        <translation>Personne ne s’en occupe.</translation>
    </message>
    <message>
        <source>Owner: %1</source>
        <translation>Responsable : %1</translation>
    </message>
    <message>
        <source>Peers</source>
        <translation>Pairs</translation>
    </message>
</context>
<context>
    <name>vedette::ui::IncidentWords</name>
    <message>
        <source>Open</source>
        <translation>Ouvert</translation>
    </message>
    <message>
        <source>Closed %1: %2</source>
        <translation>Clos %1 : %2</translation>
    </message>
    <message>
        <source>opened by operator %1</source>
        <translation>ouvert par l’opérateur %1</translation>
    </message>
    <message>
        <source>raised %1</source>
        <translation>levée : %1</translation>
    </message>
    <message>
        <source>%1 at its worst</source>
        <translation>%1 au pire</translation>
    </message>
    <message>
        <source>closed by operator %1</source>
        <translation>clos par l’opérateur %1</translation>
    </message>
</context>
<context>
    <name>vedette::ui::IncidentsModel</name>
    <message>
        <source>No alert</source>
        <translation>Aucune alerte</translation>
    </message>
    <message>
        <source>%1 of %2 open</source>
        <translation>%1 sur %2 ouvertes</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Gravité</translation>
    </message>
    <message>
        <source>Incident</source>
        <translation>Incident</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Alertes</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Depuis</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Responsable</translation>
    </message>
</context>
<context>
    <name>vedette::ui::IncidentsView</name>
    <message>
        <source>Open %1</source>
        <translation>Ouverts %1</translation>
    </message>
    <message>
        <source>Closed %1</source>
        <translation>Clos %1</translation>
    </message>
    <message>
        <source>All %1</source>
        <translation>Tous %1</translation>
    </message>
    <message>
        <source>Which incidents</source>
        <translation>Quels incidents</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>Incidents</translation>
    </message>
    <message>
        <source>The chosen incident</source>
        <translation>L’incident choisi</translation>
    </message>
    <message>
        <source>Next incident</source>
        <translation>Incident suivant</translation>
    </message>
    <message>
        <source>Previous incident</source>
        <translation>Incident précédent</translation>
    </message>
    <message>
        <source>Read the incident</source>
        <translation>Lire l’incident</translation>
    </message>
    <message>
        <source>Take back the last deed</source>
        <translation>Annuler la dernière action</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln incidents</source>
        <translation>
            <numerusform>%1 sur %Ln incident</numerusform>
            <numerusform>%1 sur %Ln incidents</numerusform>
        </translation>
    </message>
    <message>
        <source>Incidents as they are now; nothing can be done here until you return to live.</source>
        <translation>Les incidents tels qu’ils sont maintenant ; rien ne peut être fait ici avant le retour au direct.</translation>
    </message>
    <message>
        <source>A rehearsal takes no commands, so it has no incidents.</source>
        <translation>Une répétition n’accepte aucune commande, elle n’a donc pas d’incidents.</translation>
    </message>
    <message>
        <source>No incidents</source>
        <translation>Aucun incident</translation>
    </message>
    <message>
        <source>Alerts that belong together become one: choose them among the alerts and press E. Here they have an owner, notes and an end.</source>
        <translation>Des alertes qui vont ensemble en font un : choisissez-les parmi les alertes et appuyez sur E. Ici, elles ont un responsable, des notes et une fin.</translation>
    </message>
    <message>
        <source>Show the alerts</source>
        <translation>Montrer les alertes</translation>
    </message>
    <message>
        <source>No incident is like that</source>
        <translation>Aucun incident n’est ainsi</translation>
    </message>
    <message>
        <source>No incident has all that the tab and the search ask for.</source>
        <translation>Aucun incident n’a tout ce que demandent l’onglet et la recherche.</translation>
    </message>
    <message>
        <source>Show all incidents</source>
        <translation>Montrer tous les incidents</translation>
    </message>
</context>
<context>
    <name>vedette::ui::InitializeDialog</name>
    <message>
        <source>Initialise a token</source>
        <translation>Initialiser un jeton</translation>
    </message>
    <message>
        <source>Erase and initialise</source>
        <translation>Effacer et initialiser</translation>
    </message>
    <message>
        <source>Initialise</source>
        <translation>Initialiser</translation>
    </message>
    <message>
        <source>Name of the token</source>
        <translation>Nom du jeton</translation>
    </message>
    <message>
        <source>Name of the token that is erased</source>
        <translation>Nom du jeton à effacer</translation>
    </message>
    <message>
        <source>Security officer&apos;s PIN</source>
        <translation>PIN de l’officier de sécurité</translation>
    </message>
    <message>
        <source>Security officer&apos;s PIN, again</source>
        <translation>PIN de l’officier de sécurité, encore</translation>
    </message>
    <message>
        <source>User PIN</source>
        <translation>PIN utilisateur</translation>
    </message>
    <message>
        <source>User PIN, again</source>
        <translation>PIN utilisateur, encore</translation>
    </message>
    <message numerus="yes">
        <source>Erases the token with the %Ln keys that show, and those that do not. This cannot be undone.</source>
        <translation>
            <numerusform>Efface le jeton avec la %Ln clé visible et celles qui ne le sont pas. C’est irréversible.</numerusform>
            <numerusform>Efface le jeton avec les %Ln clés visibles et celles qui ne le sont pas. C’est irréversible.</numerusform>
        </translation>
    </message>
    <message>
        <source>The security officer&apos;s PIN must be the one that the token has now.</source>
        <translation>Le PIN de l’officier de sécurité doit être celui que le jeton a maintenant.</translation>
    </message>
    <message>
        <source>To erase, type %1</source>
        <translation>Pour effacer, tapez %1</translation>
    </message>
    <message>
        <source>Gives the token a name and both of its PINs. The security officer&apos;s PIN sets a forgotten user PIN anew; keep it apart from the user&apos;s.</source>
        <translation>Donne au jeton un nom et ses deux PIN. Celui de l’officier de sécurité remplace un PIN utilisateur oublié&#x202f;; gardez-le à part de celui de l’utilisateur.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Again</source>
        <translation>Encore</translation>
    </message>
    <message>
        <source>Type the name of the token that is to be erased.</source>
        <translation>Tapez le nom du jeton à effacer.</translation>
    </message>
    <message>
        <source>A name has 1 to 32 bytes of plain text.</source>
        <translation>Un nom a de 1 à 32 octets de texte simple.</translation>
    </message>
    <message>
        <source>Both PINs are needed.</source>
        <translation>Les deux PIN sont nécessaires.</translation>
    </message>
    <message>
        <source>The two entries of a PIN differ.</source>
        <translation>Les deux saisies d’un PIN diffèrent.</translation>
    </message>
</context>
<context>
    <name>vedette::ui::InviteDialog</name>
    <message>
        <source>Copy the address</source>
        <translation>Copier l’adresse</translation>
    </message>
    <message>
        <source>Listen there</source>
        <translation>Écouter</translation>
    </message>
    <message>
        <source>Addresses of this node</source>
        <translation>Adresses de ce nœud</translation>
    </message>
    <message>
        <source>Be reachable at</source>
        <translation>Être joignable à</translation>
    </message>
    <message>
        <source>This node listens nowhere, so nobody can come to it; it goes to others.</source>
        <translation>Ce nœud n’écoute nulle part, personne ne peut donc venir à lui&#x202f;; c’est lui qui va vers les autres.</translation>
    </message>
    <message>
        <source>Others come to this node by one of these addresses. A camera reads the code; behind a router only addresses that lead here from outside are of use to them.</source>
        <translation>Les autres viennent à ce nœud par l’une de ces adresses. Un appareil photo lit le code&#x202f;; derrière un routeur, seules leur servent les adresses qui mènent ici depuis l’extérieur.</translation>
    </message>
</context>
<context>
    <name>vedette::ui::JoinDialog</name>
    <message>
        <source>waiting</source>
        <translation>en attente</translation>
    </message>
    <message>
        <source>under way</source>
        <translation>en cours</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fait</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>échec</translation>
    </message>
    <message>
        <source>From a file…</source>
        <translation>Depuis un fichier…</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Rejoindre</translation>
    </message>
    <message>
        <source>Leave it again</source>
        <translation>Quitter ce réseau</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Join a network</source>
        <translation>Rejoindre un réseau</translation>
    </message>
    <message>
        <source>Addresses of peers, one a line</source>
        <translation>Adresses de pairs, une par ligne</translation>
    </message>
    <message>
        <source>Call it</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>What the network is called</source>
        <translation>Nom donné au réseau</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Étapes</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Étape</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>Addresses from a file</source>
        <translation>Adresses depuis un fichier</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>%1 est illisible&#x202f;: %2.</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>Renoncer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Go on in the background</source>
        <translation>Continuer en arrière-plan</translation>
    </message>
    <message>
        <source>A text file with addresses, one a line, where # begins a remark; or a picture of a QR code, which can also be pasted or dropped above</source>
        <translation>Un fichier texte avec des adresses, une par ligne, où # commence une remarque&#x202f;; ou l’image d’un code QR, qui peut aussi être collée ou déposée ci-dessus</translation>
    </message>
    <message>
        <source>Looking for a QR code…</source>
        <translation>Recherche d’un code QR…</translation>
    </message>
    <message>
        <source>As</source>
        <translation>Comme</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>Identité</translation>
    </message>
    <message>
        <source>The identity of this console: a new key for this run (ephemeral:ed25519), or a key in a token. The view of keys copies its address: pkcs11:token=…</source>
        <translation>L’identité de cette console&#x202f;: une nouvelle clé pour cette exécution (ephemeral:ed25519), ou une clé dans un jeton. La vue des clés copie son adresse&#x202f;: pkcs11:token=…</translation>
    </message>
</context>
<context>
    <name>vedette::ui::Joining</name>
    <message>
        <source>That is too long: at most %1 characters are read.</source>
        <translation>Texte trop long&#x202f;: %1 caractères au plus sont lus.</translation>
    </message>
    <message>
        <source>“%1” is no address. Write for example /dnsaddr/bootstrap.example.org or /ip4/192.0.2.1/tcp/4001/p2p/12D3Koo…</source>
        <translation>«&#x202f;%1&#x202f;» n’est pas une adresse. Écrivez par exemple /dnsaddr/bootstrap.example.org ou /ip4/192.0.2.1/tcp/4001/p2p/12D3Koo…</translation>
    </message>
    <message>
        <source>Only the first %1 addresses are used.</source>
        <translation>Seules les %1 premières adresses sont utilisées.</translation>
    </message>
    <message>
        <source>Identity and keys</source>
        <translation>Identité et clés</translation>
    </message>
    <message>
        <source>Too many networks and rehearsals are open: end one first.</source>
        <translation>Trop de réseaux et de répétitions sont ouverts&#x202f;: mettez d’abord fin à l’un d’eux.</translation>
    </message>
    <message>
        <source>Dial %1</source>
        <translation>Appeler %1</translation>
    </message>
    <message>
        <source>What the peer says of itself</source>
        <translation>Ce que le pair dit de lui-même</translation>
    </message>
    <message>
        <source>Way into the network (DHT)</source>
        <translation>Entrée dans le réseau (DHT)</translation>
    </message>
    <message>
        <source>We are %1</source>
        <translation>Nous sommes %1</translation>
    </message>
    <message>
        <source>Connected to %1</source>
        <translation>Connecté à %1</translation>
    </message>
    <message>
        <source>Connected to %1; %2, %3</source>
        <translation>Connecté à %1&#x202f;; %2, %3</translation>
    </message>
    <message>
        <source>Connected to %1; %2, %3, in %4 ms</source>
        <translation>Connecté à %1&#x202f;; %2, %3, en %4&#xa0;ms</translation>
    </message>
    <message numerus="yes">
        <source>%1; %Ln protocols</source>
        <translation>
            <numerusform>%1&#x202f;; %Ln protocole</numerusform>
            <numerusform>%1&#x202f;; %Ln protocoles</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#x202f;: %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln peers in our routing table</source>
        <translation>
            <numerusform>%Ln pair dans notre table de routage</numerusform>
            <numerusform>%Ln pairs dans notre table de routage</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody to ask</source>
        <translation>Personne à interroger</translation>
    </message>
</context>
<context>
    <name>vedette::ui::KeyMap</name>
    <message>
        <source>Keys</source>
        <translation>Raccourcis</translation>
    </message>
    <message>
        <source>Keys and what they do</source>
        <translation>Raccourcis clavier et leurs effets</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Effet</translation>
    </message>
</context>
<context>
    <name>vedette::ui::KeysModel</name>
    <message>
        <source>Claimed: %1</source>
        <translation>Déclaré&#x202f;: %1</translation>
    </message>
    <message>
        <source>not in the ledger</source>
        <translation>absente du registre</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Libellé</translation>
    </message>
    <message>
        <source>Algorithm</source>
        <translation>Algorithme</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Jeton</translation>
    </message>
    <message>
        <source>Custody</source>
        <translation>Garde</translation>
    </message>
    <message>
        <source>Ledger</source>
        <translation>Registre</translation>
    </message>
    <message>
        <source>Peer id</source>
        <translation>Identifiant de pair</translation>
    </message>
    <message>
        <source>Proved: made in the device, cannot leave it</source>
        <translation>Prouvé : créée dans l’appareil, ne peut en sortir</translation>
    </message>
</context>
<context>
    <name>vedette::ui::KeysView</name>
    <message>
        <source>Log in…</source>
        <translation>S’identifier…</translation>
    </message>
    <message>
        <source>Log out</source>
        <translation>Quitter la session</translation>
    </message>
    <message>
        <source>New key…</source>
        <translation>Nouvelle clé…</translation>
    </message>
    <message>
        <source>Set a PIN…</source>
        <translation>Définir un PIN…</translation>
    </message>
    <message>
        <source>Initialise the token…</source>
        <translation>Initialiser le jeton…</translation>
    </message>
    <message>
        <source>Sign on trial</source>
        <translation>Signer à l’essai</translation>
    </message>
    <message>
        <source>Destroy the key…</source>
        <translation>Détruire la clé…</translation>
    </message>
    <message>
        <source>Copy its address for --identity</source>
        <translation>Copier son adresse pour --identity</translation>
    </message>
    <message>
        <source>Look at the tokens again</source>
        <translation>Revoir les jetons</translation>
    </message>
    <message>
        <source>Add a module…</source>
        <translation>Ajouter un module…</translation>
    </message>
    <message>
        <source>Make a development token</source>
        <translation>Créer un jeton de développement</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Clés</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Jetons</translation>
    </message>
    <message>
        <source>Free slots, and modules without a token</source>
        <translation>Emplacements libres et modules sans jeton</translation>
    </message>
    <message>
        <source>No token is in use</source>
        <translation>Aucun jeton en service</translation>
    </message>
    <message>
        <source>A module of PKCS#11 shows the tokens that it reaches: smart cards, HSMs, a TPM or software. Add one by its path, or make a token of software in the data folder to try things out.</source>
        <translation>Un module PKCS#11 montre les jetons qu’il atteint&#x202f;: cartes à puce, HSM, un TPM ou du logiciel. Ajoutez-en un par son chemin, ou créez pour essayer un jeton logiciel dans le dossier de données.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln keys</source>
        <translation>
            <numerusform>%Ln clé</numerusform>
            <numerusform>%Ln clés</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>Chosen key</source>
        <translation>Clé sélectionnée</translation>
    </message>
    <message>
        <source>attributes are claimed by the module</source>
        <translation>attributs déclarés par le module</translation>
    </message>
    <message>
        <source>Chosen token</source>
        <translation>Jeton sélectionné</translation>
    </message>
    <message>
        <source>Its module</source>
        <translation>Son module</translation>
    </message>
    <message>
        <source>The ledger of keys cannot be read. %1</source>
        <translation>Le registre des clés ne peut pas être lu. %1</translation>
    </message>
    <message>
        <source>Add a module of PKCS#11</source>
        <translation>Ajouter un module PKCS#11</translation>
    </message>
    <message>
        <source>Modules (*.so)</source>
        <translation>Modules (*.so)</translation>
    </message>
    <message>
        <source>No development token was made. %1</source>
        <translation>Aucun jeton de développement n’a été créé. %1</translation>
    </message>
    <message>
        <source>Have the device prove it…</source>
        <translation>Faire prouver par l’appareil…</translation>
    </message>
</context>
<context>
    <name>vedette::ui::LabView</name>
    <message>
        <source>Scenarios</source>
        <translation>Scénarios</translation>
    </message>
    <message>
        <source>Enter starts</source>
        <translation>Entrée démarre</translation>
    </message>
    <message>
        <source>A&amp;gents</source>
        <translation>A&amp;gents</translation>
    </message>
    <message>
        <source>S&amp;eed</source>
        <translation>G&amp;raine</translation>
    </message>
    <message>
        <source>The same seed gives the same run, to the byte.</source>
        <translation>La même graine donne la même exécution, à l’octet près.</translation>
    </message>
    <message>
        <source>&amp;Defences</source>
        <translation>&amp;Défenses</translation>
    </message>
    <message>
        <source>Spee&amp;d</source>
        <translation>&amp;Vitesse</translation>
    </message>
    <message>
        <source>On and off, side by side</source>
        <translation>Avec et sans, côte à côte</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Avec</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Sans</translation>
    </message>
    <message>
        <source>%1 times</source>
        <translation>%1×</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Démarrer</translation>
    </message>
    <message>
        <source>Start the rehearsal</source>
        <translation>Démarrer la répétition</translation>
    </message>
    <message>
        <source>Pause or continue the rehearsals</source>
        <translation>Suspendre ou reprendre les répétitions</translation>
    </message>
    <message>
        <source>No rehearsal runs</source>
        <translation>Aucune répétition en cours</translation>
    </message>
    <message>
        <source>A rehearsal plays a whole fleet on this computer, with an attack or without, on a clock of its own. No socket is opened. The window then shows the fleet as it would show a real one.</source>
        <translation>Une répétition joue toute une flotte sur cet ordinateur, avec ou sans attaque, sur une horloge à elle. Aucun socket n’est ouvert. La fenêtre montre alors la flotte comme elle montrerait une vraie.</translation>
    </message>
    <message>
        <source>Start the chosen scenario</source>
        <translation>Démarrer le scénario sélectionné</translation>
    </message>
    <message>
        <source>Nobody attacks in this scenario.</source>
        <translation>Personne n’attaque dans ce scénario.</translation>
    </message>
    <message>
        <source>Damage without defences %1, with defences %2. Failed tasks: %3 without, %4 with.</source>
        <translation>Dégâts sans défenses %1, avec défenses %2. Tâches échouées&#x202f;: %3 sans, %4 avec.</translation>
    </message>
    <message>
        <source>Lab</source>
        <translation>Labo</translation>
    </message>
</context>
<context>
    <name>vedette::ui::Legend</name>
    <message>
        <source>Legend</source>
        <translation>Légende</translation>
    </message>
    <message>
        <source>Unfold %1</source>
        <translation>Déplier %1</translation>
    </message>
    <message>
        <source>Fold %1 into one node</source>
        <translation>Replier %1 en un seul nœud</translation>
    </message>
</context>
<context>
    <name>vedette::ui::LegendRow</name>
    <message>
        <source>%1: %L2</source>
        <translation>%1&#x202f;: %L2</translation>
    </message>
    <message>
        <source>%1: %L2. Press to choose them.</source>
        <translation>%1&#x202f;: %L2. Appuyez pour les sélectionner.</translation>
    </message>
</context>
<context>
    <name>vedette::ui::LimitRows</name>
    <message>
        <source>By %1</source>
        <translation>Par %1</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Limite</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>Au plus</translation>
    </message>
    <message>
        <source>Highest</source>
        <translation>Plus haut</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Refus</translation>
    </message>
    <message>
        <source>As supposed</source>
        <translation>Si supposé</translation>
    </message>
    <message>
        <source>Last refusal</source>
        <translation>Dernier refus</translation>
    </message>
</context>
<context>
    <name>vedette::ui::LimitSubjectRows</name>
    <message>
        <source>not of an IP address</source>
        <translation>sans adresse IP</translation>
    </message>
    <message>
        <source>Who ran into it</source>
        <translation>Qui l’a atteinte</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Refus</translation>
    </message>
    <message>
        <source>As supposed</source>
        <translation>Si supposé</translation>
    </message>
</context>
<context>
    <name>vedette::ui::Limits</name>
    <message>
        <source>Connections in all</source>
        <translation>Connexions en tout</translation>
    </message>
    <message>
        <source>Incoming connections in all</source>
        <translation>Connexions entrantes en tout</translation>
    </message>
    <message>
        <source>Streams in all</source>
        <translation>Flux en tout</translation>
    </message>
    <message>
        <source>Memory in all</source>
        <translation>Mémoire en tout</translation>
    </message>
    <message>
        <source>Connections before they prove who they are</source>
        <translation>Connexions avant la preuve de leur identité</translation>
    </message>
    <message>
        <source>Memory of those that have not proved who they are</source>
        <translation>Mémoire de celles qui n’ont pas prouvé leur identité</translation>
    </message>
    <message>
        <source>Connections of a network range</source>
        <translation>Connexions d’une plage réseau</translation>
    </message>
    <message>
        <source>Unproved connections of a network range</source>
        <translation>Connexions non prouvées d’une plage réseau</translation>
    </message>
    <message>
        <source>New connections a second of a network range</source>
        <translation>Nouvelles connexions par seconde d’une plage réseau</translation>
    </message>
    <message>
        <source>Memory of a network range</source>
        <translation>Mémoire d’une plage réseau</translation>
    </message>
    <message>
        <source>Streams of a network range</source>
        <translation>Flux d’une plage réseau</translation>
    </message>
    <message>
        <source>Streams of a connection</source>
        <translation>Flux d’une connexion</translation>
    </message>
    <message>
        <source>Connections of a peer</source>
        <translation>Connexions d’un pair</translation>
    </message>
    <message>
        <source>Streams of a peer</source>
        <translation>Flux d’un pair</translation>
    </message>
    <message>
        <source>Memory of a peer</source>
        <translation>Mémoire d’un pair</translation>
    </message>
    <message>
        <source>New streams a second of a peer</source>
        <translation>Nouveaux flux par seconde d’un pair</translation>
    </message>
    <message>
        <source>Streams of a protocol</source>
        <translation>Flux d’un protocole</translation>
    </message>
    <message>
        <source>Streams of a protocol with one peer</source>
        <translation>Flux d’un protocole avec un pair</translation>
    </message>
    <message>
        <source>Streams of a protocol that one peer opened</source>
        <translation>Flux d’un protocole ouverts par un pair</translation>
    </message>
    <message>
        <source>Memory of a protocol</source>
        <translation>Mémoire d’un protocole</translation>
    </message>
</context>
<context>
    <name>vedette::ui::LimitsView</name>
    <message>
        <source>Read again</source>
        <translation>Relire</translation>
    </message>
    <message>
        <source>Whose limits</source>
        <translation>Les limites de qui</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Limites</translation>
    </message>
    <message>
        <source>Who ran into the chosen limit</source>
        <translation>Qui a atteint la limite choisie</translation>
    </message>
    <message>
        <source>What if a limit had been another? Weighed by the connections on record; nothing is changed.</source>
        <translation>Et si une limite avait été autre ? Pesé d’après les connexions enregistrées ; rien n’est changé.</translation>
    </message>
    <message>
        <source>The limits of a node</source>
        <translation>Les limites d’un nœud</translation>
    </message>
    <message>
        <source>Show the refusals on record</source>
        <translation>Montrer les refus enregistrés</translation>
    </message>
    <message>
        <source>Nobody ran into this limit.</source>
        <translation>Personne n’a atteint cette limite.</translation>
    </message>
    <message>
        <source>Nobody with that name ran into this limit.</source>
        <translation>Personne de ce nom n’a atteint cette limite.</translation>
    </message>
    <message>
        <source>%1 refusals of others</source>
        <translation>%1 refus d’autres</translation>
    </message>
    <message>
        <source>%1 connections on record</source>
        <translation>%1 connexions enregistrées</translation>
    </message>
    <message>
        <source>%1 refusals by a limit</source>
        <translation>%1 refus par une limite</translation>
    </message>
    <message>
        <source>%1 beyond what is followed</source>
        <translation>%1 au-delà de ce qui est suivi</translation>
    </message>
    <message>
        <source>%1 of %2 connections would be refused.</source>
        <translation>%1 connexions sur %2 seraient refusées.</translation>
    </message>
    <message>
        <source>%1 of %2 refused ones would be let in.</source>
        <translation>%1 refusées sur %2 seraient admises.</translation>
    </message>
    <message>
        <source>The log could not be read.</source>
        <translation>Le journal n’a pas pu être lu.</translation>
    </message>
    <message>
        <source>Nobody connected in this span, and nobody was refused.</source>
        <translation>Dans cet intervalle personne ne s’est connecté, et personne n’a été refusé.</translation>
    </message>
    <message>
        <source>Who ran into which limit in a span of the log, and how near everybody came to those on connections.</source>
        <translation>Qui a atteint quelle limite dans un intervalle du journal, et à quel point chacun s’est approché de celles sur les connexions.</translation>
    </message>
    <message>
        <source>Nothing that happened is kept here. Join a network, start a rehearsal, or choose the data folder of a node.</source>
        <translation>Rien de ce qui s’est passé n’est gardé ici. Rejoignez un réseau, lancez une répétition, ou choisissez le dossier de données d’un nœud.</translation>
    </message>
</context>
<context>
    <name>vedette::ui::LogBar</name>
    <message>
        <source>The last hour</source>
        <translation>La dernière heure</translation>
    </message>
    <message>
        <source>The last 24 hours</source>
        <translation>Les dernières 24 heures</translation>
    </message>
    <message>
        <source>The last 7 days</source>
        <translation>Les 7 derniers jours</translation>
    </message>
    <message>
        <source>All that is kept</source>
        <translation>Tout ce qui est gardé</translation>
    </message>
    <message>
        <source>Log of the window</source>
        <translation>Journal de la fenêtre</translation>
    </message>
    <message>
        <source>Log of a data folder…</source>
        <translation>Journal d’un dossier de données…</translation>
    </message>
    <message>
        <source>Log in %1</source>
        <translation>Journal dans %1</translation>
    </message>
    <message>
        <source>Which log is read</source>
        <translation>Quel journal est lu</translation>
    </message>
    <message>
        <source>Which span of it</source>
        <translation>Quelle période</translation>
    </message>
    <message>
        <source>How much was read</source>
        <translation>Part déjà lue</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>The data folder of a node</source>
        <translation>Le dossier de données d’un nœud</translation>
    </message>
</context>
<context>
    <name>vedette::ui::LoginDialog</name>
    <message>
        <source>Log in to %1</source>
        <translation>S’identifier à %1</translation>
    </message>
    <message>
        <source>Log in</source>
        <translation>S’identifier</translation>
    </message>
    <message>
        <source>User PIN</source>
        <translation>PIN utilisateur</translation>
    </message>
</context>
<context>
    <name>vedette::ui::MainWindow</name>
    <message>
        <source>The engine has not answered for some seconds. The window goes on with what it knows.</source>
        <translation>Le moteur ne répond plus depuis quelques secondes. La fenêtre continue avec ce qu’elle sait.</translation>
    </message>
    <message>
        <source>Events are not recorded for now; the network goes on. %1</source>
        <translation>Les événements ne sont pas enregistrés pour l’instant&#x202f;; le réseau continue. %1</translation>
    </message>
    <message>
        <source>That moment cannot be shown. %1</source>
        <translation>Cet instant ne peut pas être affiché. %1</translation>
    </message>
    <message>
        <source>The kept layout of this desk could not be used; the panels stand as at first.</source>
        <translation>La disposition conservée de ce poste n’a pas pu être reprise&#x202f;; les panneaux sont comme au départ.</translation>
    </message>
    <message>
        <source>The settings could not be read and are as at first. The old file is kept as %1.</source>
        <translation>Les paramètres n’ont pas pu être lus et sont ceux de départ. L’ancien fichier est conservé sous %1.</translation>
    </message>
    <message>
        <source>The settings in %1 can be neither read nor put aside: what you choose holds for this run only.</source>
        <translation>Les paramètres de %1 ne peuvent être ni lus ni mis de côté&#x202f;: vos choix ne valent que pour cette exécution.</translation>
    </message>
    <message>
        <source>Too many networks and rehearsals are open: end one first.</source>
        <translation>Trop de réseaux et de répétitions sont ouverts&#x202f;: mettez d’abord fin à l’un d’eux.</translation>
    </message>
    <message>
        <source>This window was started with --offline: it opens no connection.</source>
        <translation>Cette fenêtre a été lancée avec --offline&#x202f;: elle n’ouvre aucune connexion.</translation>
    </message>
    <message>
        <source>%1 · Vedette</source>
        <translation>%1 · Vedette</translation>
    </message>
    <message>
        <source>Commands…</source>
        <translation>Commandes…</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Rechercher</translation>
    </message>
    <message>
        <source>Clear, step back</source>
        <translation>Effacer, revenir en arrière</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>Next view</source>
        <translation>Vue suivante</translation>
    </message>
    <message>
        <source>Previous view</source>
        <translation>Vue précédente</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Actualiser</translation>
    </message>
    <message>
        <source>Wallboard</source>
        <translation>Affichage mural</translation>
    </message>
    <message>
        <source>Save a picture of this view…</source>
        <translation>Enregistrer une image de cette vue…</translation>
    </message>
    <message>
        <source>Export what is shown…</source>
        <translation>Exporter ce qui est affiché…</translation>
    </message>
    <message>
        <source>Return to live</source>
        <translation>Revenir au direct</translation>
    </message>
    <message>
        <source>Go to a certain time…</source>
        <translation>Aller à une heure précise…</translation>
    </message>
    <message>
        <source>Start the lab</source>
        <translation>Démarrer le labo</translation>
    </message>
    <message>
        <source>Join a network…</source>
        <translation>Rejoindre un réseau…</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Paramètres…</translation>
    </message>
    <message>
        <source>Help on this view</source>
        <translation>Aide sur cette vue</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Raccourcis</translation>
    </message>
    <message>
        <source>Reset layout</source>
        <translation>Réinitialiser la disposition</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Paramètres</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Données</translation>
    </message>
    <message>
        <source>This view has nothing to export.</source>
        <translation>Cette vue n’a rien à exporter.</translation>
    </message>
    <message>
        <source>Save a picture of this view</source>
        <translation>Enregistrer une image de cette vue</translation>
    </message>
    <message>
        <source>Pictures (*.png)</source>
        <translation>Images (*.png)</translation>
    </message>
    <message>
        <source>The picture is in %1.</source>
        <translation>L’image est dans %1.</translation>
    </message>
    <message>
        <source>The picture could not be written to %1.</source>
        <translation>L’image n’a pas pu être écrite dans %1.</translation>
    </message>
    <message>
        <source>Wallboard: F11 or Esc returns.</source>
        <translation>Affichage mural&#x202f;: F11 ou Échap pour revenir.</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenêtre</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>Annuler&#x202f;: %1</translation>
    </message>
    <message>
        <source>Redo: %1</source>
        <translation>Rétablir&#x202f;: %1</translation>
    </message>
    <message>
        <source>View: %1</source>
        <translation>Vue&#x202f;: %1</translation>
    </message>
    <message>
        <source>Save this filter…</source>
        <translation>Enregistrer ce filtre…</translation>
    </message>
    <message>
        <source>Edit saved filters…</source>
        <translation>Modifier les filtres enregistrés…</translation>
    </message>
    <message>
        <source>Addresses of this node…</source>
        <translation>Adresses de ce nœud…</translation>
    </message>
    <message>
        <source>No development token was made. %1</source>
        <translation>Aucun jeton de développement n’a été créé. %1</translation>
    </message>
    <message>
        <source>Development store: the identity is a token of software in %1, with its PIN beside it. For trying things out, and for nothing else.</source>
        <translation>Magasin de développement&#x202f;: l’identité est un jeton logiciel dans %1, avec son PIN à côté. Pour essayer, et pour rien d’autre.</translation>
    </message>
    <message>
        <source>The token of the identity is away: connections stay, new connection keys are not signed. %1</source>
        <translation>Le jeton de l’identité est absent&#x202f;: les connexions restent, les nouvelles clés de connexion ne sont pas signées. %1</translation>
    </message>
    <message>
        <source>Log in again…</source>
        <translation>S’identifier de nouveau…</translation>
    </message>
</context>
<context>
    <name>vedette::ui::MomentDialog</name>
    <message>
        <source>Show a certain time</source>
        <translation>Afficher une heure précise</translation>
    </message>
    <message>
        <source>Time (UTC)</source>
        <translation>Heure (UTC)</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Afficher</translation>
    </message>
</context>
<context>
    <name>vedette::ui::MovesModel</name>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>Peer</source>
        <translation>Pair</translation>
    </message>
    <message>
        <source>Risk before</source>
        <translation>Risque avant</translation>
    </message>
    <message>
        <source>Risk then</source>
        <translation>Risque alors</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Score</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pourquoi</translation>
    </message>
    <message>
        <source>As told by</source>
        <translation>Selon</translation>
    </message>
</context>
<context>
    <name>vedette::ui::NoteDialog</name>
    <message>
        <source>Name and tags of %1</source>
        <translation>Nom et étiquettes de %1</translation>
    </message>
    <message numerus="yes">
        <source>Tags for %Ln peers</source>
        <translation>
            <numerusform>Étiquettes de %Ln pair</numerusform>
            <numerusform>Étiquettes de %Ln pairs</numerusform>
        </translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>core, relay</source>
        <translation>cœur, relais</translation>
    </message>
    <message>
        <source>Tags, separated by commas</source>
        <translation>Étiquettes, séparées par des virgules</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Étiquettes</translation>
    </message>
    <message>
        <source>Add tags</source>
        <translation>Ajouter des étiquettes</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>There are more notes than can be kept already; empty some first.</source>
        <translation>Il y a déjà plus de notes qu’il n’est possible d’en conserver&#x202f;; videz-en d’abord quelques-unes.</translation>
    </message>
</context>
<context>
    <name>vedette::ui::Notices</name>
    <message>
        <source>Close this notice</source>
        <translation>Fermer cet avis</translation>
    </message>
</context>
<context>
    <name>vedette::ui::OverviewView</name>
    <message>
        <source>Different peers with an open connection at any vantage point, of all that are known; the line is the number of connections in the last hour. Opens the connected peers.</source>
        <translation>Pairs distincts ayant une connexion ouverte à un point d’observation quelconque, parmi tous les pairs connus&#x202f;; la courbe est le nombre de connexions de la dernière heure. Ouvre les pairs connectés.</translation>
    </message>
    <message>
        <source>The middle of all round trips that were measured in the last 10 minutes. Opens the measurements.</source>
        <translation>La médiane de tous les allers-retours mesurés ces 10 dernières minutes. Ouvre les mesures.</translation>
    </message>
    <message>
        <source>What we said no to in the last 10 minutes, by a limit or a rule. Opens the refusals.</source>
        <translation>Ce que nous avons refusé ces 10 dernières minutes, par une limite ou une règle. Ouvre les refus.</translation>
    </message>
    <message>
        <source>How often peers broke a protocol in the last 10 minutes. Opens the events.</source>
        <translation>Combien de fois des pairs ont enfreint un protocole ces 10 dernières minutes. Ouvre les événements.</translation>
    </message>
    <message>
        <source>The share of dials that failed in the last 10 minutes. Opens the failures.</source>
        <translation>La part des appels qui ont échoué ces 10 dernières minutes. Ouvre les échecs.</translation>
    </message>
    <message>
        <source>Fills when peers connect.</source>
        <translation>Se remplit quand des pairs se connectent.</translation>
    </message>
    <message>
        <source>Countries</source>
        <translation>Pays</translation>
    </message>
    <message>
        <source>of connected peers</source>
        <translation>des pairs connectés</translation>
    </message>
    <message>
        <source>Operators</source>
        <translation>Opérateurs de réseau</translation>
    </message>
    <message>
        <source>ASN of connected peers</source>
        <translation>ASN des pairs connectés</translation>
    </message>
    <message>
        <source>Agents</source>
        <translation>Logiciels</translation>
    </message>
    <message>
        <source>as connected peers claim</source>
        <translation>déclarés par les pairs connectés</translation>
    </message>
    <message>
        <source>Refusals by limit</source>
        <translation>Refus par limite</translation>
    </message>
    <message>
        <source>last hour</source>
        <translation>dernière heure</translation>
    </message>
    <message>
        <source>Nothing was refused in the last hour.</source>
        <translation>Rien n’a été refusé durant la dernière heure.</translation>
    </message>
    <message>
        <source>Broken protocols</source>
        <translation>Protocoles enfreints</translation>
    </message>
    <message>
        <source>Nobody broke a protocol in the last hour.</source>
        <translation>Personne n’a enfreint de protocole durant la dernière heure.</translation>
    </message>
    <message>
        <source>Bandwidth</source>
        <translation>Débit</translation>
    </message>
    <message>
        <source>by protocol</source>
        <translation>par protocole</translation>
    </message>
    <message>
        <source>Fills with the first bytes.</source>
        <translation>Se remplit avec les premiers octets.</translation>
    </message>
    <message>
        <source>Bootnodes</source>
        <translation>Nœuds d’amorçage</translation>
    </message>
    <message>
        <source>the ways into the network</source>
        <translation>les entrées du réseau</translation>
    </message>
    <message>
        <source>Engine and event log</source>
        <translation>Moteur et journal d’événements</translation>
    </message>
    <message>
        <source>Nothing is watched yet</source>
        <translation>Rien n’est encore surveillé</translation>
    </message>
    <message>
        <source>Nothing needs you</source>
        <translation>Rien à signaler</translation>
    </message>
    <message>
        <source>Join a network, or start a rehearsal in the lab.</source>
        <translation>Rejoignez un réseau, ou démarrez une répétition dans le labo.</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2 known peers are connected, seen from %Ln places.</source>
        <translation>
            <numerusform>%1 pairs connus sur %2 sont connectés, vus de %Ln endroit.</numerusform>
            <numerusform>%1 pairs connus sur %2 sont connectés, vus de %Ln endroits.</numerusform>
        </translation>
    </message>
    <message>
        <source>in 10 min</source>
        <translation>en 10&#xa0;min</translation>
    </message>
    <message>
        <source>Connected peers</source>
        <translation>Pairs connectés</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>sur %1</translation>
    </message>
    <message>
        <source>%1 connections, %2 inbound</source>
        <translation>%1 connexions, %2 entrantes</translation>
    </message>
    <message>
        <source>Round trip, median</source>
        <translation>Aller-retour, médiane</translation>
    </message>
    <message>
        <source>%1 in 1 h</source>
        <translation>%1 en 1&#xa0;h</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Refus</translation>
    </message>
    <message>
        <source>Protocols broken</source>
        <translation>Protocoles enfreints</translation>
    </message>
    <message>
        <source>Dials failed</source>
        <translation>Appels échoués</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>inconnu</translation>
    </message>
    <message>
        <source>As of now, not of the moment that is shown:</source>
        <translation>État actuel, et non celui de l’instant affiché&#x202f;:</translation>
    </message>
    <message>
        <source>%1 events a second</source>
        <translation>%1 événements par seconde</translation>
    </message>
    <message>
        <source>The engine answers after %1</source>
        <translation>Le moteur répond au bout de %1</translation>
    </message>
    <message>
        <source>%1 events wait for the disk, %2 were not recorded, %3 did not reach the window</source>
        <translation>%1 événements attendent le disque, %2 n’ont pas été enregistrés, %3 n’ont pas atteint la fenêtre</translation>
    </message>
    <message>
        <source>The event log takes %1</source>
        <translation>Le journal d’événements occupe %1</translation>
    </message>
    <message>
        <source>No engine runs.</source>
        <translation>Aucun moteur ne tourne.</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Aperçu</translation>
    </message>
</context>
<context>
    <name>vedette::ui::Palette</name>
    <message>
        <source>Commands</source>
        <translation>Commandes</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Que faire</translation>
    </message>
    <message>
        <source>Commands that fit</source>
        <translation>Commandes correspondantes</translation>
    </message>
</context>
<context>
    <name>vedette::ui::Paper</name>
    <message>
        <source>Page %1 of %2</source>
        <translation>Page %1 sur %2</translation>
    </message>
</context>
<context>
    <name>vedette::ui::PeerActions</name>
    <message>
        <source>Disconnect</source>
        <translation>Déconnecter</translation>
    </message>
    <message>
        <source>End our connections to it. It may come back; this cannot be undone.</source>
        <translation>Mettre fin à nos connexions avec lui. Il peut revenir&#x202f;; ceci ne peut pas être annulé.</translation>
    </message>
    <message>
        <source>Block…</source>
        <translation>Bloquer…</translation>
    </message>
    <message>
        <source>End our connections to it and refuse new ones until a time that you choose.</source>
        <translation>Mettre fin à nos connexions avec lui et en refuser de nouvelles jusqu’à l’heure de votre choix.</translation>
    </message>
    <message>
        <source>Unblock</source>
        <translation>Débloquer</translation>
    </message>
    <message>
        <source>Name and tags…</source>
        <translation>Nom et étiquettes…</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>Épingler</translation>
    </message>
    <message>
        <source>Copy peer id</source>
        <translation>Copier l’identifiant</translation>
    </message>
    <message numerus="yes">
        <source>%Ln peers</source>
        <translation>
            <numerusform>%Ln pair</numerusform>
            <numerusform>%Ln pairs</numerusform>
        </translation>
    </message>
    <message>
        <source>Disconnecting %1</source>
        <translation>Déconnexion de %1</translation>
    </message>
    <message>
        <source>Blocking %1</source>
        <translation>Blocage de %1</translation>
    </message>
    <message>
        <source>Unblocking %1</source>
        <translation>Déblocage de %1</translation>
    </message>
</context>
<context>
    <name>vedette::ui::PeerColumns</name>
    <message>
        <source>Peer id</source>
        <translation>Identifiant</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Étiquettes</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Réseau</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Dir</source>
        <translation>Sens</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Agent (claimed)</source>
        <translation>Logiciel (déclaré)</translation>
    </message>
    <message>
        <source>Protocol version (claimed)</source>
        <translation>Version du protocole (déclarée)</translation>
    </message>
    <message>
        <source>Protocols (claimed)</source>
        <translation>Protocoles (déclarés)</translation>
    </message>
    <message>
        <source>Security</source>
        <translation>Sécurité</translation>
    </message>
    <message>
        <source>Muxer</source>
        <translation>Mux</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Sujets</translation>
    </message>
    <message>
        <source>Meshes</source>
        <translation>Maillages</translation>
    </message>
    <message>
        <source>Standing</source>
        <translation>Réputation</translation>
    </message>
    <message>
        <source>Last fault</source>
        <translation>Dernière infraction</translation>
    </message>
    <message>
        <source>ASN</source>
        <translation>ASN</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Pays</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Score</translation>
    </message>
    <message>
        <source>RTT</source>
        <translation>RTT</translation>
    </message>
    <message>
        <source>In</source>
        <translation>Reçu</translation>
    </message>
    <message>
        <source>Out</source>
        <translation>Émis</translation>
    </message>
    <message>
        <source>Traffic</source>
        <translation>Trafic</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Connexions</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvertes</translation>
    </message>
    <message>
        <source>Failed dials</source>
        <translation>Appels échoués</translation>
    </message>
    <message>
        <source>Faults</source>
        <translation>Infractions</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Refus</translation>
    </message>
    <message>
        <source>First seen</source>
        <translation>Première vue</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>Dernière vue</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>Épinglé</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>Bloqué</translation>
    </message>
    <message>
        <source>In DHT table</source>
        <translation>Dans la table DHT</translation>
    </message>
    <message>
        <source>Identified</source>
        <translation>Identifié</translation>
    </message>
    <message>
        <source>Signed record</source>
        <translation>Enregistrement signé</translation>
    </message>
    <message>
        <source>The hash of its public key, or the key itself: nobody else can have it.</source>
        <translation>L’empreinte de sa clé publique, ou la clé elle-même&#x202f;: personne d’autre ne peut l’avoir.</translation>
    </message>
    <message>
        <source>The name that you gave it.</source>
        <translation>Le nom que vous lui avez donné.</translation>
    </message>
    <message>
        <source>The tags that you gave it.</source>
        <translation>Les étiquettes que vous lui avez données.</translation>
    </message>
    <message>
        <source>What you noted of it.</source>
        <translation>Ce que vous avez noté à son sujet.</translation>
    </message>
    <message>
        <source>The networks, or observers of them, that know it.</source>
        <translation>Les réseaux, ou leurs observateurs, qui le connaissent.</translation>
    </message>
    <message>
        <source>Connected: now. Known: we met it. Heard: somebody told of it.</source>
        <translation>Connecté&#x202f;: en ce moment. Connu&#x202f;: nous l’avons rencontré. Signalé&#x202f;: quelqu’un en a parlé.</translation>
    </message>
    <message>
        <source>Who dialled: in, it came to us; out, we went to it.</source>
        <translation>Qui a appelé&#x202f;: entrant, il est venu à nous&#x202f;; sortant, nous sommes allés à lui.</translation>
    </message>
    <message>
        <source>Where it is connected from or to; then what it says of itself.</source>
        <translation>D’où ou vers où il est connecté&#x202f;; ensuite ce qu’il dit de lui-même.</translation>
    </message>
    <message>
        <source>The program that it says it is. Nothing proves it.</source>
        <translation>Le programme qu’il dit être. Rien ne le prouve.</translation>
    </message>
    <message>
        <source>The version of its protocols that it says it has. Nothing proves it.</source>
        <translation>La version de protocole qu’il dit avoir. Rien ne le prouve.</translation>
    </message>
    <message>
        <source>What it says that it speaks.</source>
        <translation>Les protocoles qu’il dit parler.</translation>
    </message>
    <message>
        <source>What proved its key and hides the traffic of its connections.</source>
        <translation>Ce qui a prouvé sa clé et cache le trafic de ses connexions.</translation>
    </message>
    <message>
        <source>What parts its connections into streams.</source>
        <translation>Ce qui divise ses connexions en flux.</translation>
    </message>
    <message>
        <source>Topics that it subscribes to.</source>
        <translation>Sujets auxquels il est abonné.</translation>
    </message>
    <message>
        <source>Topics in whose mesh of ours it is.</source>
        <translation>Sujets dont il est dans notre maillage.</translation>
    </message>
    <message>
        <source>What its gossip score lets it do.</source>
        <translation>Ce que son score gossip lui permet.</translation>
    </message>
    <message>
        <source>How it broke a protocol last.</source>
        <translation>Comment il a enfreint un protocole la dernière fois.</translation>
    </message>
    <message>
        <source>Autonomous systems of its addresses, as far as a map knows.</source>
        <translation>Systèmes autonomes de ses adresses, pour autant qu’une table les connaisse.</translation>
    </message>
    <message>
        <source>Countries of its addresses, as far as a map knows.</source>
        <translation>Pays de ses adresses, pour autant qu’une table les connaisse.</translation>
    </message>
    <message>
        <source>Gossip score when it was told last. Below zero it loses trust.</source>
        <translation>Dernier score gossip communiqué. Sous zéro, il perd la confiance.</translation>
    </message>
    <message>
        <source>Milliseconds of the last ping to it and back.</source>
        <translation>Millisecondes du dernier ping, aller et retour.</translation>
    </message>
    <message>
        <source>Bytes that it sent us, on connections that are over.</source>
        <translation>Octets qu’il nous a envoyés, sur des connexions terminées.</translation>
    </message>
    <message>
        <source>Bytes that we sent it, on connections that are over.</source>
        <translation>Octets que nous lui avons envoyés, sur des connexions terminées.</translation>
    </message>
    <message>
        <source>Bytes both ways, on connections that are over.</source>
        <translation>Octets dans les deux sens, sur des connexions terminées.</translation>
    </message>
    <message>
        <source>Connections to us so far.</source>
        <translation>Connexions avec nous jusqu’ici.</translation>
    </message>
    <message>
        <source>Connections to us now.</source>
        <translation>Connexions avec nous en ce moment.</translation>
    </message>
    <message>
        <source>Dials of ours that did not reach it.</source>
        <translation>Nos appels qui ne l’ont pas atteint.</translation>
    </message>
    <message>
        <source>How often it broke a protocol, with us or another observer.</source>
        <translation>Combien de fois il a enfreint un protocole, avec nous ou un autre observateur.</translation>
    </message>
    <message>
        <source>How often a limit or rule refused it something.</source>
        <translation>Combien de fois une limite ou une règle lui a refusé quelque chose.</translation>
    </message>
    <message>
        <source>When it was heard of first.</source>
        <translation>Quand on en a entendu parler pour la première fois.</translation>
    </message>
    <message>
        <source>When it was heard of last.</source>
        <translation>Quand on en a entendu parler pour la dernière fois.</translation>
    </message>
    <message>
        <source>You pinned it.</source>
        <translation>Vous l’avez épinglé.</translation>
    </message>
    <message>
        <source>You blocked it.</source>
        <translation>Vous l’avez bloqué.</translation>
    </message>
    <message>
        <source>It stands in our DHT routing table.</source>
        <translation>Il figure dans notre table de routage DHT.</translation>
    </message>
    <message>
        <source>It said who it is.</source>
        <translation>Il a dit qui il est.</translation>
    </message>
    <message>
        <source>It signed the list of its addresses.</source>
        <translation>Il a signé la liste de ses adresses.</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Connecté</translation>
    </message>
    <message>
        <source>Known</source>
        <translation>Connu</translation>
    </message>
    <message>
        <source>Heard of</source>
        <translation>Signalé</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1&#xa0;ms</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1&#xa0;s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1&#xa0;min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1&#xa0;h</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1&#xa0;j</translation>
    </message>
    <message>
        <source>now</source>
        <translation>maintenant</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>dans %1</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>il y a %1</translation>
    </message>
    <message>
        <source>unnamed</source>
        <translation>sans nom</translation>
    </message>
    <message>
        <source>%1 +%2</source>
        <translation>%1 +%2</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>inconnu</translation>
    </message>
    <message numerus="yes">
        <source>%Ln bytes</source>
        <translation>
            <numerusform>%Ln octet</numerusform>
            <numerusform>%Ln octets</numerusform>
        </translation>
    </message>
    <message>
        <source>Risk</source>
        <translation>Risque</translation>
    </message>
    <message>
        <source>Why that risk</source>
        <translation>Pourquoi ce risque</translation>
    </message>
    <message>
        <source>Gossip score</source>
        <translation>Score gossip</translation>
    </message>
    <message>
        <source>Risk since</source>
        <translation>Risque depuis</translation>
    </message>
    <message>
        <source>How much it has to prove: the tier by which it is verified.</source>
        <translation>Ce qu’il doit prouver : le niveau selon lequel il est vérifié.</translation>
    </message>
    <message>
        <source>Why it is in that tier.</source>
        <translation>Pourquoi il est à ce niveau.</translation>
    </message>
    <message>
        <source>Its reputation, from 0 to 1; a stranger has 0.5, below 0.2 it should be kept apart.</source>
        <translation>Sa réputation, de 0 à 1 ; un inconnu a 0,5, sous 0,2 il devrait être tenu à l’écart.</translation>
    </message>
    <message>
        <source>When it came into its tier.</source>
        <translation>Quand il est arrivé à son niveau.</translation>
    </message>
</context>
<context>
    <name>vedette::ui::PeerFactSheet</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>As a CID</source>
        <translation>Sous forme de CID</translation>
    </message>
    <message>
        <source>The same id in its other form.</source>
        <translation>Le même identifiant sous son autre forme.</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Clé</translation>
    </message>
    <message>
        <source>The id is the SHA-256 hash of a larger public key.</source>
        <translation>L’identifiant est l’empreinte SHA-256 d’une clé publique plus grande.</translation>
    </message>
    <message>
        <source>The id holds the public key itself: %1</source>
        <translation>L’identifiant contient la clé publique elle-même&#x202f;: %1</translation>
    </message>
    <message>
        <source>What the id is made of.</source>
        <translation>De quoi l’identifiant est fait.</translation>
    </message>
    <message>
        <source>Proved by</source>
        <translation>Prouvé par</translation>
    </message>
    <message>
        <source>The %1 handshake of an open connection: it signed with the key of this id.</source>
        <translation>La négociation %1 d’une connexion ouverte&#x202f;: il a signé avec la clé de cet identifiant.</translation>
    </message>
    <message>
        <source>Why nobody else can pretend to be this peer.</source>
        <translation>Pourquoi personne d’autre ne peut se faire passer pour ce pair.</translation>
    </message>
    <message>
        <source>The handshake of an earlier connection.</source>
        <translation>La négociation d’une connexion antérieure.</translation>
    </message>
    <message>
        <source>Nothing yet: others told of it, we have not met it.</source>
        <translation>Rien encore&#x202f;: d’autres en ont parlé, nous ne l’avons pas rencontré.</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>no</source>
        <translation>non</translation>
    </message>
    <message>
        <source>Sees us at</source>
        <translation>Nous voit à</translation>
    </message>
    <message>
        <source>Our address as the peer says it saw it.</source>
        <translation>Notre adresse telle que le pair dit l’avoir vue.</translation>
    </message>
    <message>
        <source>The address, and where it is as far as a map knows.</source>
        <translation>L’adresse, et son emplacement pour autant qu’une table le connaisse.</translation>
    </message>
    <message>
        <source>Came from</source>
        <translation>Venu de</translation>
    </message>
    <message>
        <source>Reached at</source>
        <translation>Joint à</translation>
    </message>
    <message>
        <source>Says it listens</source>
        <translation>Dit écouter sur</translation>
    </message>
    <message>
        <source>Said of it</source>
        <translation>Selon d’autres</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>depuis %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln streams</source>
        <translation>
            <numerusform>%Ln flux</numerusform>
            <numerusform>%Ln flux</numerusform>
        </translation>
    </message>
    <message>
        <source>in %1, out %2</source>
        <translation>reçu %1, émis %2</translation>
    </message>
    <message>
        <source>round trip %1</source>
        <translation>aller-retour %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>In</source>
        <translation>Entrante</translation>
    </message>
    <message>
        <source>Out</source>
        <translation>Sortante</translation>
    </message>
    <message>
        <source>An open connection and its number in this run.</source>
        <translation>Une connexion ouverte et son numéro dans cette exécution.</translation>
    </message>
    <message>
        <source>Traffic</source>
        <translation>Trafic</translation>
    </message>
    <message>
        <source>until you take it back</source>
        <translation>jusqu’à ce que vous leviez le blocage</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>jusqu’au %1</translation>
    </message>
    <message>
        <source>Blocked in %1</source>
        <translation>Bloqué dans %1</translation>
    </message>
    <message>
        <source>Your block: it gets no connection meanwhile.</source>
        <translation>Votre blocage&#x202f;: il n’obtient aucune connexion d’ici là.</translation>
    </message>
    <message>
        <source>What went over the streams of this protocol, without what encryption adds.</source>
        <translation>Ce qui est passé par les flux de ce protocole, sans ce que le chiffrement ajoute.</translation>
    </message>
</context>
<context>
    <name>vedette::ui::PeerHeader</name>
    <message>
        <source>Not known at this moment</source>
        <translation>Inconnu à cet instant</translation>
    </message>
</context>
<context>
    <name>vedette::ui::PeerPage</name>
    <message>
        <source>Page of a peer</source>
        <translation>Page d’un pair</translation>
    </message>
    <message>
        <source>All peers</source>
        <translation>Tous les pairs</translation>
    </message>
    <message>
        <source>Back to the list (Alt+Left)</source>
        <translation>Retour à la liste (Alt+Gauche)</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>Bloqué</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>Identité</translation>
    </message>
    <message>
        <source>What it says of itself</source>
        <translation>Ce qu’il dit de lui-même</translation>
    </message>
    <message>
        <source>Nothing proves it but a signed record its addresses.</source>
        <translation>Rien ne le prouve, hormis un enregistrement signé pour ses adresses.</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>Adresses</translation>
    </message>
    <message>
        <source>Connections to us</source>
        <translation>Connexions avec nous</translation>
    </message>
    <message>
        <source>How it behaves</source>
        <translation>Comportement</translation>
    </message>
    <message>
        <source>What its score is made of</source>
        <translation>Composition du score</translation>
    </message>
    <message>
        <source>The terms when the score was told last.</source>
        <translation>Les termes du dernier score communiqué.</translation>
    </message>
    <message>
        <source>Round trips</source>
        <translation>Allers-retours</translation>
    </message>
    <message>
        <source>Milliseconds of each ping to it and back.</source>
        <translation>Millisecondes de chaque ping, aller et retour.</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Score</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Événements</translation>
    </message>
    <message>
        <source>The newest first.</source>
        <translation>Les plus récents d’abord.</translation>
    </message>
    <message>
        <source>All of them</source>
        <translation>Tous</translation>
    </message>
    <message>
        <source>Events of this peer, the newest first</source>
        <translation>Événements de ce pair, les plus récents d’abord</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 dans %2</translation>
    </message>
    <message>
        <source>What this term adds to the score.</source>
        <translation>Ce que ce terme ajoute au score.</translation>
    </message>
    <message>
        <source>Round trip</source>
        <translation>Aller-retour</translation>
    </message>
    <message>
        <source>Gossip score and the terms that weigh most in it, each time that its standing changed.</source>
        <translation>Score gossip et termes qui y pèsent le plus, à chaque changement de sa réputation.</translation>
    </message>
    <message>
        <source>Bytes by protocol</source>
        <translation>Octets par protocole</translation>
    </message>
    <message>
        <source>Of its connections to us that are open now.</source>
        <translation>De ses connexions avec nous qui sont ouvertes maintenant.</translation>
    </message>
    <message>
        <source>Reputation</source>
        <translation>Réputation</translation>
    </message>
    <message>
        <source>How far we trust it, and why.</source>
        <translation>Jusqu’où nous lui faisons confiance, et pourquoi.</translation>
    </message>
</context>
<context>
    <name>vedette::ui::PeerPanel</name>
    <message>
        <source>The selected peer</source>
        <translation>Le pair sélectionné</translation>
    </message>
    <message>
        <source>What it did last</source>
        <translation>Son activité récente</translation>
    </message>
    <message>
        <source>Events of this peer, the newest first</source>
        <translation>Événements de ce pair, les plus récents d’abord</translation>
    </message>
    <message numerus="yes">
        <source>%Ln peers are selected.</source>
        <translation>
            <numerusform>%Ln pair est sélectionné.</numerusform>
            <numerusform>%Ln pairs sont sélectionnés.</numerusform>
        </translation>
    </message>
    <message>
        <source>Select a peer in any view: what is known of it stands here.</source>
        <translation>Sélectionnez un pair dans n’importe quelle vue&#x202f;: ce qu’on en sait s’affiche ici.</translation>
    </message>
</context>
<context>
    <name>vedette::ui::PeersView</name>
    <message>
        <source>Peers</source>
        <translation>Pairs</translation>
    </message>
    <message>
        <source>Open the peer&apos;s page</source>
        <translation>Ouvrir la page du pair</translation>
    </message>
    <message>
        <source>Back to the list of peers</source>
        <translation>Revenir à la liste des pairs</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Colonnes</translation>
    </message>
    <message>
        <source>Choose columns</source>
        <translation>Choisir les colonnes</translation>
    </message>
    <message>
        <source>Take this part of the question away</source>
        <translation>Retirer cette partie de la requête</translation>
    </message>
    <message>
        <source>Take away: %1</source>
        <translation>Retirer&#x202f;: %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln peers</source>
        <translation>
            <numerusform>%Ln pair</numerusform>
            <numerusform>%Ln pairs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln peers</source>
        <translation>
            <numerusform>%1 sur %Ln pair</numerusform>
            <numerusform>%1 sur %Ln pairs</numerusform>
        </translation>
    </message>
    <message>
        <source>No peer is known yet</source>
        <translation>Aucun pair n’est encore connu</translation>
    </message>
    <message>
        <source>Peers appear here as soon as this program meets or hears of them: start a rehearsal of the lab, or join a network.</source>
        <translation>Les pairs apparaissent ici dès que ce programme les rencontre ou en entend parler&#x202f;: démarrez une répétition du labo, ou rejoignez un réseau.</translation>
    </message>
    <message>
        <source>Open the lab</source>
        <translation>Ouvrir le labo</translation>
    </message>
    <message>
        <source>No peer answers this question</source>
        <translation>Aucun pair ne répond à cette requête</translation>
    </message>
    <message numerus="yes">
        <source>%Ln peers are known, but none has all of what the box above asks for.</source>
        <translation>
            <numerusform>%Ln pair est connu, mais il n’a pas tout ce que demande le champ ci-dessus.</numerusform>
            <numerusform>%Ln pairs sont connus, mais aucun n’a tout ce que demande le champ ci-dessus.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show all peers</source>
        <translation>Afficher tous les pairs</translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>%Ln sélectionné</numerusform>
            <numerusform>%Ln sélectionnés</numerusform>
        </translation>
    </message>
    <message>
        <source>The usual columns</source>
        <translation>Les colonnes habituelles</translation>
    </message>
    <message>
        <source>Only peers with %1 %2</source>
        <translation>Seulement les pairs avec %1 %2</translation>
    </message>
    <message>
        <source>Export the peers that are shown</source>
        <translation>Exporter les pairs affichés</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>The file was not written: %1. Choose another place.</source>
        <translation>Le fichier n’a pas été écrit&#x202f;: %1. Choisissez un autre emplacement.</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tableau</translation>
    </message>
</context>
<context>
    <name>vedette::ui::PinField</name>
    <message>
        <source>Nothing shows of what is typed here.</source>
        <translation>Rien de ce qui est tapé ici ne se voit.</translation>
    </message>
    <message>
        <source>nothing shows while you type</source>
        <translation>rien ne se voit pendant la saisie</translation>
    </message>
    <message>
        <source>entered</source>
        <translation>saisi</translation>
    </message>
</context>
<context>
    <name>vedette::ui::PinSection</name>
    <message>
        <source>Security officer&apos;s PIN</source>
        <translation>PIN de l’officier de sécurité</translation>
    </message>
    <message>
        <source>User PIN</source>
        <translation>PIN utilisateur</translation>
    </message>
    <message>
        <source>Use up the last try all the same</source>
        <translation>Employer quand même le dernier essai</translation>
    </message>
</context>
<context>
    <name>vedette::ui::PolicyText</name>
    <message>
        <source>No file of the folder %1 is named *.toml.</source>
        <translation>Aucun fichier du dossier %1 ne se nomme *.toml.</translation>
    </message>
    <message>
        <source>The folder has more than %1 files: too many to be edited here.</source>
        <translation>Le dossier a plus de %1 fichiers&#x202f;: trop pour les modifier ici.</translation>
    </message>
    <message>
        <source>The file %1 cannot be read.</source>
        <translation>Le fichier %1 ne peut pas être lu.</translation>
    </message>
    <message>
        <source>The policy is larger than 1 MiB: vedette-node policy check reads it, this window does not.</source>
        <translation>La politique dépasse 1 Mio&#x202f;: vedette-node policy check la lit, cette fenêtre non.</translation>
    </message>
    <message>
        <source>%1 is a signed bundle. It cannot be edited: open the text that it was made of.</source>
        <translation>%1 est un paquet signé. Il ne se modifie pas&#x202f;: ouvrez le texte dont il est fait.</translation>
    </message>
    <message>
        <source>%1 holds what an editor would change: other ends of lines than a single line feed, lines of more than %2 characters, or bytes that are no text. It was left alone.</source>
        <translation>%1 contient ce qu’un éditeur changerait&#x202f;: d’autres fins de ligne qu’un saut de ligne, des lignes de plus de %2 caractères, ou des octets qui ne sont pas du texte. Il est resté tel quel.</translation>
    </message>
    <message>
        <source>new policy</source>
        <translation>nouvelle politique</translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>%1 n’a pas pu être écrit&#x202f;: %2</translation>
    </message>
</context>
<context>
    <name>vedette::ui::PolicyView</name>
    <message>
        <source>New</source>
        <translation>Nouveau</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Ouvrir…</translation>
    </message>
    <message>
        <source>Open a folder…</source>
        <translation>Ouvrir un dossier…</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Enregistrer sous…</translation>
    </message>
    <message>
        <source>Next place</source>
        <translation>Occurrence suivante</translation>
    </message>
    <message>
        <source>File of the policy</source>
        <translation>Fichier de la politique</translation>
    </message>
    <message>
        <source>Text of the policy</source>
        <translation>Texte de la politique</translation>
    </message>
    <message>
        <source>What stands beside the text</source>
        <translation>Ce qui est à côté du texte</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Demander</translation>
    </message>
    <message>
        <source>Effect on what happened</source>
        <translation>Effet sur le passé</translation>
    </message>
    <message>
        <source>Rules that deserve a second look</source>
        <translation>Règles qui méritent un second regard</translation>
    </message>
    <message>
        <source>No policy is open</source>
        <translation>Aucune politique n’est ouverte</translation>
    </message>
    <message>
        <source>A policy says who may do what in a network. Open the file, or the folder of files, that a node goes by, or begin a new one.</source>
        <translation>Une politique dit qui peut faire quoi dans un réseau. Ouvrez le fichier, ou le dossier, que suit un nœud, ou commencez-en une nouvelle.</translation>
    </message>
    <message>
        <source>Open a policy</source>
        <translation>Ouvrir une politique</translation>
    </message>
    <message>
        <source>Policies (*.toml)</source>
        <translation>Politiques (*.toml)</translation>
    </message>
    <message>
        <source>Open a policy of several files</source>
        <translation>Ouvrir une politique de plusieurs fichiers</translation>
    </message>
    <message>
        <source>Changed on the disk since it was opened, or gone: %1.</source>
        <translation>Modifié sur le disque depuis l’ouverture, ou disparu&#x202f;: %1.</translation>
    </message>
    <message>
        <source>Whoever changed it loses that if you overwrite it. What is on the disk replaces what you wrote if you open it again.</source>
        <translation>Qui l’a modifié perd cela si vous écrasez. Ce qui est sur le disque remplace ce que vous avez écrit si vous rouvrez.</translation>
    </message>
    <message>
        <source>Overwrite</source>
        <translation>Écraser</translation>
    </message>
    <message>
        <source>Open it again</source>
        <translation>Rouvrir</translation>
    </message>
    <message>
        <source>A policy of several files is saved where it is.</source>
        <translation>Une politique de plusieurs fichiers s’enregistre là où elle est.</translation>
    </message>
    <message>
        <source>Save the policy</source>
        <translation>Enregistrer la politique</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>Politique</translation>
    </message>
    <message>
        <source>The policy was changed and not saved.</source>
        <translation>La politique a été modifiée et non enregistrée.</translation>
    </message>
    <message>
        <source>What was not saved is lost.</source>
        <translation>Ce qui n’est pas enregistré est perdu.</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Abandonner</translation>
    </message>
    <message>
        <source>%1 · not saved</source>
        <translation>%1 · non enregistré</translation>
    </message>
    <message>
        <source>%1 places and more</source>
        <translation>%1 occurrences et plus</translation>
    </message>
    <message numerus="yes">
        <source>%Ln places</source>
        <translation>
            <numerusform>%Ln occurrence</numerusform>
            <numerusform>%Ln occurrences</numerusform>
        </translation>
    </message>
    <message>
        <source>decided none of the %1 attempts that were read in the log</source>
        <translation>n’a décidé aucune des %1 tentatives lues dans le journal</translation>
    </message>
    <message>
        <source>The text does not compile: there is nothing to review.</source>
        <translation>Le texte ne se compile pas&#x202f;: il n’y a rien à revoir.</translation>
    </message>
    <message>
        <source>No rule deserves a second look: none has expired, is covered by another, or allows anybody or anything.</source>
        <translation>Aucune règle ne mérite un second regard&#x202f;: aucune n’a expiré, n’est couverte par une autre, ni n’autorise n’importe qui ou quoi.</translation>
    </message>
    <message>
        <source>The rules are being looked at.</source>
        <translation>Les règles sont en cours d’examen.</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Revue</translation>
    </message>
    <message>
        <source>Review (%1)</source>
        <translation>Revue (%1)</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Ligne %1&#x202f;: %2</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>Version %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rules</source>
        <translation>
            <numerusform>%Ln règle</numerusform>
            <numerusform>%Ln règles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln segments</source>
        <translation>
            <numerusform>%Ln segment</numerusform>
            <numerusform>%Ln segments</numerusform>
        </translation>
    </message>
    <message>
        <source>the rules are being looked at</source>
        <translation>les règles sont en cours d’examen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln to look at again</source>
        <translation>
            <numerusform>%Ln à revoir</numerusform>
            <numerusform>%Ln à revoir</numerusform>
        </translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>Décisions</translation>
    </message>
    <message>
        <source>What falls</source>
        <translation>Ce qui tombe</translation>
    </message>
    <message>
        <source>Segments</source>
        <translation>Segments</translation>
    </message>
    <message>
        <source>The policy of this fleet</source>
        <translation>La politique de cette flotte</translation>
    </message>
    <message>
        <source>The fleet that you are looking at is held to a policy: read it here, and change it to see what that would mean. The fleet goes on by its own.</source>
        <translation>La flotte que vous regardez est soumise à une politique&#x202f;: lisez-la ici, et modifiez-la pour voir ce que cela donnerait. La flotte continue selon la sienne.</translation>
    </message>
    <message>
        <source>Read it</source>
        <translation>La lire</translation>
    </message>
    <message>
        <source>Policy of %1</source>
        <translation>Politique de %1</translation>
    </message>
</context>
<context>
    <name>vedette::ui::PolicyWords</name>
    <message>
        <source>%1 is %2</source>
        <translation>%1 est %2</translation>
    </message>
    <message>
        <source>%1 is one of %2</source>
        <translation>%1 est parmi %2</translation>
    </message>
    <message>
        <source>%1 is not %2</source>
        <translation>%1 n’est pas %2</translation>
    </message>
    <message>
        <source>%1 is none of %2</source>
        <translation>%1 n’est aucun de %2</translation>
    </message>
    <message>
        <source>%1 below %2</source>
        <translation>%1 sous %2</translation>
    </message>
    <message>
        <source>%1 at most %2</source>
        <translation>%1 au plus %2</translation>
    </message>
    <message>
        <source>%1 above %2</source>
        <translation>%1 au-dessus de %2</translation>
    </message>
    <message>
        <source>%1 at least %2</source>
        <translation>%1 au moins %2</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>no</source>
        <translation>non</translation>
    </message>
    <message>
        <source>%1 within %2</source>
        <translation>%1 dans %2</translation>
    </message>
    <message>
        <source>%1 outside %2</source>
        <translation>%1 hors de %2</translation>
    </message>
    <message>
        <source>%1 from %2 to %3</source>
        <translation>%1 de %2 à %3</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>inconnu</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucun</translation>
    </message>
    <message>
        <source>holds</source>
        <translation>est vrai</translation>
    </message>
    <message>
        <source>does not hold</source>
        <translation>est faux</translation>
    </message>
    <message>
        <source>counts as fulfilled, for a rule that denies</source>
        <translation>compte comme rempli, pour une règle qui refuse</translation>
    </message>
    <message>
        <source>has expired</source>
        <translation>a expiré</translation>
    </message>
    <message>
        <source>never applies: its conditions exclude one another</source>
        <translation>ne s’applique jamais&#x202f;: ses conditions s’excluent</translation>
    </message>
    <message>
        <source>is covered by %1</source>
        <translation>est couverte par %1</translation>
    </message>
    <message>
        <source>never allows anything: %1 denies all of it</source>
        <translation>n’autorise jamais rien&#x202f;: %1 en refuse tout</translation>
    </message>
    <message>
        <source>allows whoever asks: it has no condition on who</source>
        <translation>autorise quiconque&#x202f;: elle n’a aucune condition sur who</translation>
    </message>
    <message>
        <source>allows everything, or every command</source>
        <translation>autorise tout, ou toute commande</translation>
    </message>
    <message>
        <source>Refused without the rule %1.</source>
        <translation>Refusé sans la règle %1.</translation>
    </message>
    <message>
        <source>Allowed without the rule %1.</source>
        <translation>Autorisé sans la règle %1.</translation>
    </message>
    <message>
        <source>Allowed if the rule %1 had not expired.</source>
        <translation>Autorisé si la règle %1 n’avait pas expiré.</translation>
    </message>
    <message>
        <source>Allowed by a new rule that covers it.</source>
        <translation>Autorisé par une nouvelle règle qui le couvre.</translation>
    </message>
    <message>
        <source>%1 = %2 (now %3)</source>
        <translation>%1 = %2 (actuellement %3)</translation>
    </message>
    <message>
        <source>Refused with %1.</source>
        <translation>Refusé avec %1.</translation>
    </message>
    <message>
        <source>Allowed with %1.</source>
        <translation>Autorisé avec %1.</translation>
    </message>
    <message>
        <source>The search ended early: fewer facts might do.</source>
        <translation>La recherche s’est arrêtée tôt&#x202f;: moins de faits suffiraient peut-être.</translation>
    </message>
    <message>
        <source>no segment</source>
        <translation>aucun segment</translation>
    </message>
    <message>
        <source>%1 of %2 pairs may use something</source>
        <translation>%1 paires sur %2 peuvent utiliser quelque chose</translation>
    </message>
    <message>
        <source>used %1 times</source>
        <translation>utilisé %1 fois</translation>
    </message>
    <message>
        <source>%1 times against the policy</source>
        <translation>%1 fois hors politique</translation>
    </message>
    <message>
        <source>refused %1 times</source>
        <translation>refusé %1 fois</translation>
    </message>
    <message>
        <source>From %1 to %2: %3</source>
        <translation>Depuis %1 vers %2&#x202f;: %3</translation>
    </message>
</context>
<context>
    <name>vedette::ui::Preferences</name>
    <message>
        <source>The settings could not be written to %1: %2.</source>
        <translation>Les paramètres n’ont pas pu être écrits dans %1&#x202f;: %2.</translation>
    </message>
    <message>
        <source>%1 is not a file of settings that this version can read; nothing was changed.</source>
        <translation>%1 n’est pas un fichier de paramètres que cette version sait lire&#x202f;; rien n’a été changé.</translation>
    </message>
</context>
<context>
    <name>vedette::ui::QrCode</name>
    <message>
        <source>QR code of %1</source>
        <translation>Code QR de %1</translation>
    </message>
</context>
<context>
    <name>vedette::ui::QrReader</name>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>%1 est illisible&#x202f;: %2.</translation>
    </message>
    <message>
        <source>The picture is larger than 16 MB; use a smaller one.</source>
        <translation>L’image dépasse 16&#xa0;Mo&#x202f;; utilisez-en une plus petite.</translation>
    </message>
    <message>
        <source>The picture has too many pixels; use a smaller one.</source>
        <translation>L’image a trop de pixels&#x202f;; utilisez-en une plus petite.</translation>
    </message>
    <message>
        <source>The picture cannot be read: %1.</source>
        <translation>L’image est illisible&#x202f;: %1.</translation>
    </message>
    <message>
        <source>There is no picture.</source>
        <translation>Il n’y a pas d’image.</translation>
    </message>
    <message>
        <source>No QR code was found in the picture; it must be sharp and whole.</source>
        <translation>Aucun code QR n’a été trouvé dans l’image&#x202f;; il doit être net et entier.</translation>
    </message>
</context>
<context>
    <name>vedette::ui::QueryWords</name>
    <message>
        <source>“%1”: %2</source>
        <translation>«&#x202f;%1&#x202f;»&#x202f;: %2</translation>
    </message>
</context>
<context>
    <name>vedette::ui::QuestionBox</name>
    <message>
        <source>Put it on record</source>
        <translation>Consigner</translation>
    </message>
    <message>
        <source>Leave the ceremony</source>
        <translation>Interrompre la cérémonie</translation>
    </message>
    <message>
        <source>Accept what is otherwise</source>
        <translation>Accepter ce qui diffère</translation>
    </message>
    <message>
        <source>Accept it</source>
        <translation>Accepter</translation>
    </message>
    <message>
        <source>Why, for the record:</source>
        <translation>Pourquoi, pour le procès-verbal&#x202f;:</translation>
    </message>
    <message>
        <source>The ceremony goes on by the branch for that, if the step has one, and ends as broken off. This cannot be taken back.</source>
        <translation>La cérémonie suit la branche prévue, si l’étape en a une, et finit comme interrompue. Ceci ne peut pas être repris.</translation>
    </message>
    <message>
        <source>The reason is signed with the step, and a rehearsal with an exception unlocks no run.</source>
        <translation>La raison est signée avec l’étape, et une répétition avec exception ne déverrouille aucune cérémonie réelle.</translation>
    </message>
    <message>
        <source>Nothing shows of what is typed. It goes to the token&apos;s process and is wiped.</source>
        <translation>Rien ne se voit de ce qui est tapé. Cela va au processus du jeton et est effacé.</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>Encore une fois</translation>
    </message>
    <message>
        <source>Give it to the token</source>
        <translation>Transmettre au jeton</translation>
    </message>
    <message>
        <source>The two are different.</source>
        <translation>Les deux saisies diffèrent.</translation>
    </message>
    <message>
        <source>Type it a second time.</source>
        <translation>Tapez-le une seconde fois.</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Pas maintenant</translation>
    </message>
</context>
<context>
    <name>vedette::ui::Rail</name>
    <message>
        <source>%1 (Ctrl+%2)</source>
        <translation>%1 (Ctrl+%2)</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Paramètres</translation>
    </message>
    <message>
        <source>Settings (Ctrl+,)</source>
        <translation>Paramètres (Ctrl+,)</translation>
    </message>
    <message>
        <source>Filter: %1</source>
        <translation>Filtre&#x202f;: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#x202f;: %2</translation>
    </message>
</context>
<context>
    <name>vedette::ui::ReviewModel</name>
    <message>
        <source>Rule</source>
        <translation>Règle</translation>
    </message>
    <message>
        <source>Why look again</source>
        <translation>Pourquoi revoir</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Ligne</translation>
    </message>
</context>
<context>
    <name>vedette::ui::RunPanel</name>
    <message>
        <source>Nobody attacked. %1.</source>
        <translation>Personne n’a attaqué. %1.</translation>
    </message>
    <message>
        <source>The attack succeeded: %1.</source>
        <translation>L’attaque a réussi&#x202f;: %1.</translation>
    </message>
    <message>
        <source>The network held: %1.</source>
        <translation>Le réseau a tenu&#x202f;: %1.</translation>
    </message>
    <message>
        <source>Stop this run and remove it</source>
        <translation>Arrêter cette exécution et la retirer</translation>
    </message>
    <message>
        <source>How far the run is</source>
        <translation>Avancement de l’exécution</translation>
    </message>
    <message>
        <source>What honest members did not get</source>
        <translation>Ce que les membres honnêtes n’ont pas obtenu</translation>
    </message>
    <message>
        <source>Defences on</source>
        <translation>Avec défenses</translation>
    </message>
    <message>
        <source>Defences off</source>
        <translation>Sans défenses</translation>
    </message>
    <message>
        <source>Tasks failed</source>
        <translation>Tâches échouées</translation>
    </message>
    <message>
        <source>Dials failed</source>
        <translation>Appels échoués</translation>
    </message>
    <message>
        <source>Shown in the window</source>
        <translation>Affichée dans la fenêtre</translation>
    </message>
    <message>
        <source>Show in the window</source>
        <translation>Afficher dans la fenêtre</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Suspendre</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>the fleet is made</source>
        <translation>la flotte est mise en place</translation>
    </message>
    <message>
        <source>%1 times real time, for this computer is too slow for %2</source>
        <translation>%1× le temps réel, car cet ordinateur est trop lent pour %2</translation>
    </message>
    <message>
        <source>%1 times real time</source>
        <translation>%1× le temps réel</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>suspendue</translation>
    </message>
    <message>
        <source>over</source>
        <translation>terminée</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>arrêtée</translation>
    </message>
    <message>
        <source>it could not begin</source>
        <translation>elle n’a pas pu commencer</translation>
    </message>
    <message>
        <source>%1 of %2 members up · %3 of %4 tasks failed · %5 of %6 dials failed</source>
        <translation>%1 membres actifs sur %2 · %3 tâches échouées sur %4 · %5 appels échoués sur %6</translation>
    </message>
    <message>
        <source>Attack</source>
        <translation>Attaque</translation>
    </message>
    <message>
        <source>Disturbance</source>
        <translation>Perturbation</translation>
    </message>
</context>
<context>
    <name>vedette::ui::ScenarioModel</name>
    <message>
        <source>Attack</source>
        <translation>Attaque</translation>
    </message>
    <message>
        <source>No attack</source>
        <translation>Sans attaque</translation>
    </message>
    <message>
        <source>attack</source>
        <translation>attaque</translation>
    </message>
    <message>
        <source>no attack</source>
        <translation>sans attaque</translation>
    </message>
    <message numerus="yes">
        <source>%Ln agents</source>
        <translation>
            <numerusform>%Ln agent</numerusform>
            <numerusform>%Ln agents</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>de %1 à %2</translation>
    </message>
</context>
<context>
    <name>vedette::ui::SegmentPicture</name>
    <message>
        <source>%1 inside</source>
        <translation>%1 en interne</translation>
    </message>
    <message>
        <source>used against the policy</source>
        <translation>utilisé hors politique</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>refusé</translation>
    </message>
    <message>
        <source>allowed and used</source>
        <translation>autorisé et utilisé</translation>
    </message>
    <message>
        <source>allowed, not used</source>
        <translation>autorisé, non utilisé</translation>
    </message>
    <message numerus="yes">
        <source>%Ln agents</source>
        <translation>
            <numerusform>%Ln agent</numerusform>
            <numerusform>%Ln agents</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vedette::ui::SegmentsPanel</name>
    <message>
        <source>How much was worked out</source>
        <translation>Part déjà calculée</translation>
    </message>
    <message>
        <source>The segments and what flows between them</source>
        <translation>Les segments et ce qui passe entre eux</translation>
    </message>
    <message>
        <source>The list below says the same in words.</source>
        <translation>La liste ci-dessous dit la même chose en mots.</translation>
    </message>
    <message>
        <source>What flows between segments</source>
        <translation>Ce qui passe entre les segments</translation>
    </message>
    <message>
        <source>From and to</source>
        <translation>Depuis et vers</translation>
    </message>
    <message>
        <source>Allowed</source>
        <translation>Autorisé</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>Utilisé</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Refusé</translation>
    </message>
    <message>
        <source>Pairs of agents where something may be used, of those where there is anything to use</source>
        <translation>Paires d’agents où quelque chose peut être utilisé, sur celles où il y a quelque chose à utiliser</translation>
    </message>
    <message>
        <source>What stands below the picture</source>
        <translation>Ce qui est sous l’image</translation>
    </message>
    <message>
        <source>Flows</source>
        <translation>Flux</translation>
    </message>
    <message>
        <source>Against a perimeter</source>
        <translation>Face à un périmètre</translation>
    </message>
    <message>
        <source>Perimeter: all inside is trusted</source>
        <translation>Périmètre&#x202f;: tout l’intérieur est de confiance</translation>
    </message>
    <message>
        <source>This policy</source>
        <translation>Cette politique</translation>
    </message>
    <message>
        <source>Trust</source>
        <translation>Confiance</translation>
    </message>
    <message>
        <source>Access</source>
        <translation>Accès</translation>
    </message>
    <message>
        <source>Lateral movement</source>
        <translation>Déplacement latéral</translation>
    </message>
    <message>
        <source>Discovery</source>
        <translation>Découverte</translation>
    </message>
    <message>
        <source>Enforcement</source>
        <translation>Application</translation>
    </message>
    <message>
        <source>Monitoring</source>
        <translation>Surveillance</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Work it out</source>
        <translation>Calculer</translation>
    </message>
    <message>
        <source>It could not be worked out.</source>
        <translation>Le calcul n’a pas abouti.</translation>
    </message>
    <message>
        <source>Nobody is known: neither the policy nor the network and its log name a peer.</source>
        <translation>Personne n’est connu&#x202f;: ni la politique, ni le réseau, ni son journal ne nomment de pair.</translation>
    </message>
    <message>
        <source>The text does not compile: it allows nothing.</source>
        <translation>Le texte ne se compile pas&#x202f;: il n’autorise rien.</translation>
    </message>
    <message>
        <source>What may flow between the segments of the policy, and what did by the decisions on record.</source>
        <translation>Ce qui peut passer entre les segments de la politique, et ce qui est passé d’après les décisions consignées.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln agents</source>
        <translation>
            <numerusform>%Ln agent</numerusform>
            <numerusform>%Ln agents</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 pairs may use something</source>
        <translation>%1 paires sur %2 peuvent utiliser quelque chose</translation>
    </message>
    <message>
        <source>nothing that was used is on record</source>
        <translation>aucun usage n’est consigné</translation>
    </message>
    <message>
        <source>%1 times against the policy</source>
        <translation>%1 fois hors politique</translation>
    </message>
    <message>
        <source>the %1 largest of %2 segments are drawn</source>
        <translation>les %1 plus grands des %2 segments sont dessinés</translation>
    </message>
    <message>
        <source>This is not all: it would take more decisions than are spent on it.</source>
        <translation>Ce n’est pas tout&#x202f;: il faudrait plus de décisions qu’on n’y consacre.</translation>
    </message>
    <message>
        <source>Of the text as it was then: it has changed since.</source>
        <translation>Du texte d’alors&#x202f;: il a changé depuis.</translation>
    </message>
    <message>
        <source>Used against the policy · %1</source>
        <translation>Utilisé hors politique · %1</translation>
    </message>
    <message>
        <source>Refused · %1</source>
        <translation>Refusé · %1</translation>
    </message>
    <message>
        <source>Allowed and used · %1</source>
        <translation>Autorisé et utilisé · %1</translation>
    </message>
    <message>
        <source>Allowed, not used · %1</source>
        <translation>Autorisé, non utilisé · %1</translation>
    </message>
    <message>
        <source>Neither allowed nor tried · %1</source>
        <translation>Ni autorisé ni tenté · %1</translation>
    </message>
    <message>
        <source>within %1</source>
        <translation>dans %1</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>%1 · %2 against the policy</source>
        <translation>%1 · %2 hors politique</translation>
    </message>
    <message>
        <source>No rule allows it.</source>
        <translation>Aucune règle ne l’autorise.</translation>
    </message>
    <message>
        <source>Allowed by %1</source>
        <translation>Autorisé par %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln agents, for where they are</source>
        <translation>
            <numerusform>%Ln agent, du fait de son emplacement</numerusform>
            <numerusform>%Ln agents, du fait de leur emplacement</numerusform>
        </translation>
    </message>
    <message>
        <source>nobody for where they are; the rules ask for no fact at all</source>
        <translation>personne du fait de son emplacement&#x202f;; les règles ne demandent aucun fait</translation>
    </message>
    <message>
        <source>nobody for where they are: the rules ask for %1</source>
        <translation>personne du fait de son emplacement&#x202f;: les règles demandent %1</translation>
    </message>
    <message>
        <source>%1 of %2 pairs of agents with something to use</source>
        <translation>%1 sur %2 paires d’agents où il y a quelque chose à utiliser</translation>
    </message>
    <message>
        <source>%1, which is %2</source>
        <translation>%1, soit %2</translation>
    </message>
    <message>
        <source>one fallen agent takes over %1 more in the mean, %2 at worst</source>
        <translation>un agent tombé en prend %1 de plus en moyenne, %2 au pire</translation>
    </message>
    <message>
        <source>%1 of %2 agents tried</source>
        <translation>%1 agents sur %2 essayés</translation>
    </message>
    <message>
        <source>%1 of %2 agents let a stranger connect, %3 tell it what they are</source>
        <translation>%1 agents sur %2 laissent un inconnu se connecter, %3 lui disent ce qu’ils sont</translation>
    </message>
    <message>
        <source>once, where a connection comes in</source>
        <translation>une fois, là où une connexion entre</translation>
    </message>
    <message>
        <source>at each of %1 actions; rules speak of %2, the rest is refused</source>
        <translation>à chacune des %1 actions&#x202f;; les règles portent sur %2, le reste est refusé</translation>
    </message>
    <message>
        <source>nothing of what happens inside</source>
        <translation>rien de ce qui se passe à l’intérieur</translation>
    </message>
    <message>
        <source>each decision with its rule: on record are %1 uses and %2 refusals</source>
        <translation>chaque décision avec sa règle&#x202f;: %1 usages et %2 refus sont consignés</translation>
    </message>
</context>
<context>
    <name>vedette::ui::SetPinDialog</name>
    <message>
        <source>Set a PIN of %1</source>
        <translation>Définir un PIN de %1</translation>
    </message>
    <message>
        <source>Set PIN</source>
        <translation>Définir le PIN</translation>
    </message>
    <message>
        <source>New PIN</source>
        <translation>Nouveau PIN</translation>
    </message>
    <message>
        <source>New PIN, again</source>
        <translation>Nouveau PIN, encore</translation>
    </message>
    <message>
        <source>Whose PIN</source>
        <translation>PIN de qui</translation>
    </message>
    <message>
        <source>User&apos;s, by the user&apos;s PIN of now</source>
        <translation>De l’utilisateur, par son PIN actuel</translation>
    </message>
    <message>
        <source>User&apos;s, by the security officer&apos;s PIN</source>
        <translation>De l’utilisateur, par celui de l’officier de sécurité</translation>
    </message>
    <message>
        <source>Security officer&apos;s, by its PIN of now</source>
        <translation>De l’officier de sécurité, par son PIN actuel</translation>
    </message>
    <message>
        <source>Whose</source>
        <translation>De qui</translation>
    </message>
    <message>
        <source>PIN of now</source>
        <translation>PIN actuel</translation>
    </message>
    <message>
        <source>Again</source>
        <translation>Encore</translation>
    </message>
    <message>
        <source>The two entries of a PIN differ.</source>
        <translation>Les deux saisies d’un PIN diffèrent.</translation>
    </message>
</context>
<context>
    <name>vedette::ui::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Paramètres</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Apparence</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Thème</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>Comme le système</translation>
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
        <source>High contrast</source>
        <translation>Contraste élevé</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1&#xa0;%</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Taille du texte</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>Animations</translation>
    </message>
    <message>
        <source>Reduced</source>
        <translation>Réduites</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>Complètes</translation>
    </message>
    <message>
        <source>As the computer</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Keys and notices</source>
        <translation>Clavier et notifications</translation>
    </message>
    <message>
        <source>Single letters are shortcuts (/ searches, Space freezes the layout, …)</source>
        <translation>Lettres seules comme raccourcis (/ recherche, Espace fige la disposition, …)</translation>
    </message>
    <message>
        <source>Tell the desktop of problems while the window is not in front</source>
        <translation>Notifier les problèmes sur le bureau quand la fenêtre n’est pas au premier plan</translation>
    </message>
    <message>
        <source>Where things lie</source>
        <translation>Emplacements</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Open the folder: %1</source>
        <translation>Ouvrir le dossier&#x202f;: %1</translation>
    </message>
    <message>
        <source>No program of this desktop opens folders.</source>
        <translation>Aucun programme de ce bureau n’ouvre de dossiers.</translation>
    </message>
    <message>
        <source>All settings in a file</source>
        <translation>Tous les paramètres dans un fichier</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporter…</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importer…</translation>
    </message>
    <message>
        <source>Export all settings</source>
        <translation>Exporter tous les paramètres</translation>
    </message>
    <message>
        <source>Settings (*.json)</source>
        <translation>Paramètres (*.json)</translation>
    </message>
    <message>
        <source>The settings are in %1.</source>
        <translation>Les paramètres sont dans %1.</translation>
    </message>
    <message>
        <source>Import settings</source>
        <translation>Importer des paramètres</translation>
    </message>
    <message>
        <source>These settings hold from now on.</source>
        <translation>Ces paramètres s’appliquent désormais.</translation>
    </message>
</context>
<context>
    <name>vedette::ui::ShortWords</name>
    <message>
        <source>neutral</source>
        <translation>neutre</translation>
    </message>
    <message>
        <source>trusted</source>
        <translation>fiable</translation>
    </message>
    <message>
        <source>negative</source>
        <translation>négatif</translation>
    </message>
    <message>
        <source>distrusted</source>
        <translation>douteux</translation>
    </message>
    <message>
        <source>muted</source>
        <translation>en sourdine</translation>
    </message>
    <message>
        <source>graylisted</source>
        <translation>sur liste grise</translation>
    </message>
    <message>
        <source>P1 time in mesh</source>
        <translation>P1 temps dans le maillage</translation>
    </message>
    <message>
        <source>P2 first deliveries</source>
        <translation>P2 premières livraisons</translation>
    </message>
    <message>
        <source>P3 mesh deliveries missing</source>
        <translation>P3 livraisons manquantes au maillage</translation>
    </message>
    <message>
        <source>P3b mesh failures</source>
        <translation>P3b échecs du maillage</translation>
    </message>
    <message>
        <source>P4 invalid messages</source>
        <translation>P4 messages invalides</translation>
    </message>
    <message>
        <source>P5 application</source>
        <translation>P5 application</translation>
    </message>
    <message>
        <source>P6 shared address</source>
        <translation>P6 adresse partagée</translation>
    </message>
    <message>
        <source>P7 behaviour</source>
        <translation>P7 comportement</translation>
    </message>
    <message>
        <source>topic cap</source>
        <translation>plafond du sujet</translation>
    </message>
    <message>
        <source>find a peer</source>
        <translation>trouver un pair</translation>
    </message>
    <message>
        <source>closest peers</source>
        <translation>pairs les plus proches</translation>
    </message>
    <message>
        <source>store</source>
        <translation>stocker</translation>
    </message>
    <message>
        <source>fetch</source>
        <translation>récupérer</translation>
    </message>
    <message>
        <source>provide</source>
        <translation>fournir</translation>
    </message>
    <message>
        <source>find providers</source>
        <translation>trouver des fournisseurs</translation>
    </message>
    <message>
        <source>refresh the table</source>
        <translation>rafraîchir la table</translation>
    </message>
    <message>
        <source>looking up the name</source>
        <translation>résolution du nom</translation>
    </message>
    <message>
        <source>connecting</source>
        <translation>connexion</translation>
    </message>
    <message>
        <source>securing</source>
        <translation>sécurisation</translation>
    </message>
    <message>
        <source>the local network</source>
        <translation>le réseau local</translation>
    </message>
    <message>
        <source>peer exchange</source>
        <translation>l’échange de pairs</translation>
    </message>
    <message>
        <source>in</source>
        <translation>entrant</translation>
    </message>
    <message>
        <source>out</source>
        <translation>sortant</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fait</translation>
    </message>
    <message>
        <source>low</source>
        <translation>faible</translation>
    </message>
    <message>
        <source>medium</source>
        <translation>moyen</translation>
    </message>
    <message>
        <source>high</source>
        <translation>élevé</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>réussi</translation>
    </message>
    <message>
        <source>wrong answer</source>
        <translation>mauvaise réponse</translation>
    </message>
    <message>
        <source>withheld</source>
        <translation>retenu</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>sans réponse</translation>
    </message>
    <message>
        <source>declined</source>
        <translation>décliné</translation>
    </message>
    <message>
        <source>it holds</source>
        <translation>tient</translation>
    </message>
    <message>
        <source>less than asked for</source>
        <translation>moins que demandé</translation>
    </message>
    <message>
        <source>refuted</source>
        <translation>réfutée</translation>
    </message>
    <message>
        <source>bad</source>
        <translation>mauvais</translation>
    </message>
    <message>
        <source>degraded</source>
        <translation>affaibli</translation>
    </message>
    <message>
        <source>good</source>
        <translation>bon</translation>
    </message>
</context>
<context>
    <name>vedette::ui::StackChart</name>
    <message>
        <source>%1: now %2</source>
        <translation>%1 : maintenant %2</translation>
    </message>
</context>
<context>
    <name>vedette::ui::StatusStrip</name>
    <message>
        <source>Status</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Nothing is watched</source>
        <translation>Rien n’est surveillé</translation>
    </message>
    <message>
        <source>No network is joined and no rehearsal runs.</source>
        <translation>Aucun réseau n’est rejoint et aucune répétition n’est en cours.</translation>
    </message>
    <message>
        <source>Engine does not answer</source>
        <translation>Le moteur ne répond pas</translation>
    </message>
    <message>
        <source>The window goes on with what it knows.</source>
        <translation>La fenêtre continue avec ce qu’elle sait.</translation>
    </message>
    <message>
        <source>Lab</source>
        <translation>Labo</translation>
    </message>
    <message>
        <source>A rehearsal with invented peers; nothing of it touches a real network.</source>
        <translation>Une répétition avec des pairs inventés&#x202f;; rien n’y touche un vrai réseau.</translation>
    </message>
    <message>
        <source>Node up</source>
        <translation>Nœud actif</translation>
    </message>
    <message>
        <source>The engine answers.</source>
        <translation>Le moteur répond.</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Connexions</translation>
    </message>
    <message>
        <source>%1 in · %2 out</source>
        <translation>%1 entrantes · %2 sortantes</translation>
    </message>
    <message>
        <source>Open connections of every observer that tells this window of its own, by who began them.</source>
        <translation>Connexions ouvertes de tous les observateurs qui communiquent les leurs à cette fenêtre, selon qui les a ouvertes.</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Événements</translation>
    </message>
    <message>
        <source>%1/s</source>
        <translation>%1/s</translation>
    </message>
    <message>
        <source>What happened, told a second, over the last seconds.</source>
        <translation>Ce qui s’est passé, par seconde, ces dernières secondes.</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>Écartés</translation>
    </message>
    <message>
        <source>Events that came faster than the window took them; the log has them.</source>
        <translation>Événements arrivés plus vite que la fenêtre ne les prenait&#x202f;; le journal les contient.</translation>
    </message>
    <message>
        <source>Not recorded</source>
        <translation>Non enregistrés</translation>
    </message>
    <message>
        <source>Events that the disk did not take.</source>
        <translation>Événements que le disque n’a pas pris.</translation>
    </message>
    <message>
        <source>Engine lag</source>
        <translation>Retard moteur</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1&#xa0;ms</translation>
    </message>
    <message>
        <source>How long a question waits for the engine&apos;s thread.</source>
        <translation>Combien de temps une requête attend le fil d’exécution du moteur.</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>Stockage</translation>
    </message>
    <message>
        <source>What the event log takes on the disk.</source>
        <translation>Ce que le journal d’événements occupe sur le disque.</translation>
    </message>
    <message>
        <source>UTC</source>
        <translation>UTC</translation>
    </message>
    <message>
        <source>Every time in this window is UTC.</source>
        <translation>Toutes les heures de cette fenêtre sont en UTC.</translation>
    </message>
    <message>
        <source>read-only</source>
        <translation>lecture seule</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Jeton</translation>
    </message>
    <message>
        <source>away</source>
        <translation>absent</translation>
    </message>
    <message>
        <source>Connections stay; new connection keys are not signed. %1</source>
        <translation>Les connexions restent&#x202f;; les nouvelles clés de connexion ne sont pas signées. %1</translation>
    </message>
    <message>
        <source>The identity&apos;s key is in this token and signs the keys of connections.</source>
        <translation>La clé de l’identité est dans ce jeton et signe les clés des connexions.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln critical</source>
        <translation>
            <numerusform>%Ln critique</numerusform>
            <numerusform>%Ln critiques</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln high</source>
        <translation>
            <numerusform>%Ln élevée</numerusform>
            <numerusform>%Ln élevées</numerusform>
        </translation>
    </message>
    <message>
        <source>Open alerts that should not wait. Shows them.</source>
        <translation>Alertes ouvertes qui ne devraient pas attendre. Les montre.</translation>
    </message>
    <message>
        <source>Open alerts: %1</source>
        <translation>Alertes ouvertes&#x202f;: %1</translation>
    </message>
    <message>
        <source>Diversity</source>
        <translation>Diversité</translation>
    </message>
    <message>
        <source>private exempt</source>
        <translation>privées exemptées</translation>
    </message>
    <message>
        <source>Peers of one loopback or private network do not count as one place in: %1. Who holds many such addresses there is not held back by limits per network.</source>
        <translation>Les pairs d’un même réseau de bouclage ou privé ne comptent pas pour un seul lieu dans&#x202f;: %1. Qui y tient beaucoup de telles adresses n’est pas retenu par les limites par réseau.</translation>
    </message>
</context>
<context>
    <name>vedette::ui::TierBoard</name>
    <message>
        <source>score %1</source>
        <translation>note %1</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>depuis %1</translation>
    </message>
    <message>
        <source>below the threshold of quarantine</source>
        <translation>sous le seuil de quarantaine</translation>
    </message>
    <message>
        <source>held by an operator&apos;s word %1</source>
        <translation>tenu par la parole d’un opérateur, %1</translation>
    </message>
</context>
<context>
    <name>vedette::ui::TierColumn</name>
    <message>
        <source>Asked most of what we know; policies may refuse it.</source>
        <translation>Le plus interrogé sur ce que nous savons ; les règles peuvent le refuser.</translation>
    </message>
    <message>
        <source>Where strangers begin.</source>
        <translation>Où commencent les inconnus.</translation>
    </message>
    <message>
        <source>Earned by what they did; asked least.</source>
        <translation>Gagné par ce qu’ils ont fait ; le moins interrogés.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>Nobody stands here.</source>
        <translation>Personne n’est ici.</translation>
    </message>
    <message>
        <source>Nobody who stands here answers the question above.</source>
        <translation>Personne ici ne répond à la question du haut.</translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln peers</source>
        <translation>
            <numerusform>%1 : %Ln pair</numerusform>
            <numerusform>%1 : %Ln pairs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vedette::ui::TimelineCanvas</name>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Événements</translation>
    </message>
    <message>
        <source>In and out</source>
        <translation>Connexions</translation>
    </message>
    <message>
        <source>Trouble</source>
        <translation>Problèmes</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Actions</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Lecture…</translation>
    </message>
    <message>
        <source>UTC</source>
        <translation>UTC</translation>
    </message>
    <message>
        <source>live</source>
        <translation>en direct</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Alertes</translation>
    </message>
</context>
<context>
    <name>vedette::ui::TimelinePanel</name>
    <message>
        <source>Drag to look back at a second; Shift-drag to compare two moments.</source>
        <translation>Glissez pour revenir à une seconde&#x202f;; Maj+glisser compare deux instants.</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Suspendre</translation>
    </message>
    <message>
        <source>Play from here</source>
        <translation>Lire à partir d’ici</translation>
    </message>
    <message>
        <source>Return to live</source>
        <translation>Revenir au direct</translation>
    </message>
    <message>
        <source>Close the list of changes</source>
        <translation>Fermer la liste des changements</translation>
    </message>
    <message>
        <source>Speed of playing</source>
        <translation>Vitesse de lecture</translation>
    </message>
    <message>
        <source>How much time is seen</source>
        <translation>Durée visible</translation>
    </message>
    <message>
        <source>What changed between A and B</source>
        <translation>Ce qui a changé entre A et B</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Chronologie</translation>
    </message>
    <message>
        <source>Left and Right step through time, plus and minus zoom, End returns to live</source>
        <translation>Gauche et Droite avancent dans le temps, plus et moins zooment, Fin revient au direct</translation>
    </message>
    <message>
        <source>%1×</source>
        <translation>%1×</translation>
    </message>
    <message>
        <source>Nothing is recorded, so there is no past to look at.</source>
        <translation>Rien n’est enregistré, il n’y a donc pas de passé à regarder.</translation>
    </message>
    <message>
        <source>Drag to look back</source>
        <translation>Glissez pour remonter le temps</translation>
    </message>
    <message numerus="yes">
        <source>%1 to %2: %Ln changes</source>
        <translation>
            <numerusform>De %1 à %2&#x202f;: %Ln changement</numerusform>
            <numerusform>De %1 à %2&#x202f;: %Ln changements</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vedette::ui::TokenCard</name>
    <message>
        <source>%1, serial %2</source>
        <translation>%1, numéro de série %2</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>dans %1</translation>
    </message>
    <message>
        <source>not known while the module is away</source>
        <translation>inconnu tant que le module est absent</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Tries left</source>
        <translation>Essais</translation>
    </message>
    <message>
        <source>The module shows no token.</source>
        <translation>Le module ne montre aucun jeton.</translation>
    </message>
    <message>
        <source>Development store: its keys and its PIN lie in files of the data folder.</source>
        <translation>Magasin de développement&#x202f;: ses clés et son PIN sont dans des fichiers du dossier de données.</translation>
    </message>
    <message>
        <source>Start it now</source>
        <translation>Lancer maintenant</translation>
    </message>
    <message>
        <source>Start it again</source>
        <translation>Relancer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>What can be done with %1</source>
        <translation>Ce que l’on peut faire avec %1</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#x202f;: %2</translation>
    </message>
</context>
<context>
    <name>vedette::ui::TokenDeeds</name>
    <message>
        <source>%1 failed. %2</source>
        <translation>%1&#x202f;: échec. %2</translation>
    </message>
    <message>
        <source>This is not on record in the audit log. %1</source>
        <translation>Ceci n’est pas consigné dans le journal d’audit. %1</translation>
    </message>
    <message>
        <source>Shows the private halves of keys and what the module claims of them, until you log out.</source>
        <translation>Montre les moitiés privées des clés et ce que le module en déclare, jusqu’à ce que vous quittiez la session.</translation>
    </message>
    <message>
        <source>Logging in to %1</source>
        <translation>Identification à %1</translation>
    </message>
    <message>
        <source>Logged in to %1.</source>
        <translation>Identifié à %1.</translation>
    </message>
    <message>
        <source>Logging out of %1</source>
        <translation>Fin de session sur %1</translation>
    </message>
    <message>
        <source>Logged out of %1.</source>
        <translation>Session terminée sur %1.</translation>
    </message>
    <message>
        <source>Initialising %1</source>
        <translation>Initialisation de %1</translation>
    </message>
    <message>
        <source>%1 is initialised.</source>
        <translation>%1 est initialisé.</translation>
    </message>
    <message>
        <source>Setting a PIN of %1</source>
        <translation>Définition d’un PIN de %1</translation>
    </message>
    <message>
        <source>The PIN of %1 is set.</source>
        <translation>Le PIN de %1 est défini.</translation>
    </message>
    <message>
        <source>Making the key %1</source>
        <translation>Création de la clé %1</translation>
    </message>
    <message>
        <source>The key %1 is made, and signs.</source>
        <translation>La clé %1 est créée, et elle signe.</translation>
    </message>
    <message>
        <source>Signing on trial with %1</source>
        <translation>Signature d’essai avec %1</translation>
    </message>
    <message>
        <source>The key %1 signed on trial, and the signature holds.</source>
        <translation>La clé %1 a signé à l’essai, et la signature est valable.</translation>
    </message>
    <message>
        <source>For one signature over a fresh random value; you are logged out again afterwards.</source>
        <translation>Pour une seule signature sur une valeur aléatoire neuve&#x202f;; la session est ensuite quittée.</translation>
    </message>
    <message>
        <source>Destroying the key %1</source>
        <translation>Destruction de la clé %1</translation>
    </message>
    <message>
        <source>The key %1 is destroyed: nothing is found of it, and a signature by it was refused.</source>
        <translation>La clé %1 est détruite&#x202f;: rien n’en est trouvé, et une signature par elle a été refusée.</translation>
    </message>
    <message>
        <source>The device is asked beside the module for its own word on the key %1. You are logged out again afterwards.</source>
        <translation>L’appareil est interrogé, à côté du module, sur la clé %1. Vous êtes ensuite déconnecté.</translation>
    </message>
    <message>
        <source>Having the device prove the key %1</source>
        <translation>Faire prouver la clé %1 par l’appareil</translation>
    </message>
    <message>
        <source>The device proved that it made the key %1 and lets nobody have it.</source>
        <translation>L’appareil a prouvé qu’il a créé la clé %1 et ne la donne à personne.</translation>
    </message>
</context>
<context>
    <name>vedette::ui::TokenDialog</name>
    <message>
        <source>Token %1, serial %2</source>
        <translation>Jeton %1, numéro de série %2</translation>
    </message>
    <message>
        <source>Free slot: %1</source>
        <translation>Emplacement libre&#x202f;: %1</translation>
    </message>
</context>
<context>
    <name>vedette::ui::TokenWords</name>
    <message>
        <source>Free slot</source>
        <translation>Emplacement libre</translation>
    </message>
    <message>
        <source>Token without a name</source>
        <translation>Jeton sans nom</translation>
    </message>
    <message>
        <source>the token does not say</source>
        <translation>le jeton ne le dit pas</translation>
    </message>
    <message>
        <source>fewer than at first</source>
        <translation>moins qu’au début</translation>
    </message>
    <message>
        <source>one</source>
        <translation>un</translation>
    </message>
    <message>
        <source>none: locked</source>
        <translation>aucun&#x202f;: verrouillé</translation>
    </message>
    <message>
        <source>The token does not say how many tries are left. Some lock after three wrong PINs.</source>
        <translation>Le jeton ne dit pas combien d’essais restent. Certains se verrouillent après trois PIN faux.</translation>
    </message>
    <message>
        <source>A wrong PIN was tried before: fewer tries are left.</source>
        <translation>Un PIN faux a déjà été essayé&#x202f;: il reste moins d’essais.</translation>
    </message>
    <message>
        <source>This is the last try: one more wrong PIN locks the token.</source>
        <translation>C’est le dernier essai&#x202f;: encore un PIN faux et le jeton se verrouille.</translation>
    </message>
    <message>
        <source>This PIN is locked. The security officer can set a new one; a TPM opens again by itself after its lockout time.</source>
        <translation>Ce PIN est verrouillé. L’officier de sécurité peut en définir un autre&#x202f;; un TPM s’ouvre de lui-même après son temps de blocage.</translation>
    </message>
    <message>
        <source>not initialised</source>
        <translation>non initialisé</translation>
    </message>
    <message>
        <source>PIN locked</source>
        <translation>PIN verrouillé</translation>
    </message>
    <message>
        <source>no user PIN yet</source>
        <translation>pas encore de PIN utilisateur</translation>
    </message>
    <message>
        <source>logged in</source>
        <translation>session ouverte</translation>
    </message>
    <message>
        <source>logged out</source>
        <translation>session fermée</translation>
    </message>
    <message>
        <source>available</source>
        <translation>disponible</translation>
    </message>
    <message>
        <source>shows only when a key is made</source>
        <translation>se voit seulement à la création</translation>
    </message>
    <message>
        <source>no: the token does not offer %1</source>
        <translation>non&#x202f;: le jeton n’offre pas %1</translation>
    </message>
    <message>
        <source>no</source>
        <translation>non</translation>
    </message>
    <message>
        <source>before use</source>
        <translation>avant service</translation>
    </message>
    <message>
        <source>active</source>
        <translation>active</translation>
    </message>
    <message>
        <source>suspended</source>
        <translation>suspendue</translation>
    </message>
    <message>
        <source>deactivated</source>
        <translation>désactivée</translation>
    </message>
    <message>
        <source>compromised</source>
        <translation>compromise</translation>
    </message>
    <message>
        <source>destroyed</source>
        <translation>détruite</translation>
    </message>
    <message>
        <source>shows after login</source>
        <translation>visible après identification</translation>
    </message>
    <message>
        <source>made in the token</source>
        <translation>créée dans le jeton</translation>
    </message>
    <message>
        <source>imported</source>
        <translation>importée</translation>
    </message>
    <message>
        <source>extractable</source>
        <translation>extractible</translation>
    </message>
    <message>
        <source>not extractable</source>
        <translation>non extractible</translation>
    </message>
    <message>
        <source>the module does not say</source>
        <translation>le module ne le dit pas</translation>
    </message>
    <message>
        <source>sign</source>
        <translation>signer</translation>
    </message>
    <message>
        <source>decrypt</source>
        <translation>déchiffrer</translation>
    </message>
    <message>
        <source>derive</source>
        <translation>dériver</translation>
    </message>
    <message>
        <source>unwrap</source>
        <translation>désenvelopper</translation>
    </message>
    <message>
        <source>Landlock (version %1)</source>
        <translation>Landlock (version %1)</translation>
    </message>
    <message>
        <source>NO Landlock</source>
        <translation>PAS de Landlock</translation>
    </message>
    <message>
        <source>seccomp</source>
        <translation>seccomp</translation>
    </message>
    <message>
        <source>NO seccomp</source>
        <translation>PAS de seccomp</translation>
    </message>
    <message>
        <source>no core dumps</source>
        <translation>pas de vidage mémoire</translation>
    </message>
    <message>
        <source>core dumps NOT off</source>
        <translation>vidages mémoire NON coupés</translation>
    </message>
    <message>
        <source>being started</source>
        <translation>se lance</translation>
    </message>
    <message>
        <source>running</source>
        <translation>en marche</translation>
    </message>
    <message>
        <source>broke down, is started again</source>
        <translation>en panne, est relancé</translation>
    </message>
    <message>
        <source>down</source>
        <translation>arrêté</translation>
    </message>
    <message>
        <source>not said</source>
        <translation>non dit</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>Claimed by the module; nothing proves it.</source>
        <translation>Déclaré par le module&#x202f;; rien ne le prouve.</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Libellé</translation>
    </message>
    <message>
        <source>Algorithm</source>
        <translation>Algorithme</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Identifiant</translation>
    </message>
    <message>
        <source>CKA_ID, in hexadecimal</source>
        <translation>CKA_ID, en hexadécimal</translation>
    </message>
    <message>
        <source>Peer id</source>
        <translation>Identifiant de pair</translation>
    </message>
    <message>
        <source>Who a node with this key is to its peers</source>
        <translation>Qui est pour ses pairs un nœud qui a cette clé</translation>
    </message>
    <message>
        <source>Ledger</source>
        <translation>Registre</translation>
    </message>
    <message>
        <source>not in the ledger</source>
        <translation>absente du registre</translation>
    </message>
    <message>
        <source>%1 since %2</source>
        <translation>%1 depuis %2</translation>
    </message>
    <message>
        <source>How the key stands by the signed statements of the ledger</source>
        <translation>Où en est la clé d’après les déclarations signées du registre</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Classe</translation>
    </message>
    <message>
        <source>Private half</source>
        <translation>Moitié privée</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Emploi</translation>
    </message>
    <message>
        <source>Made in the token</source>
        <translation>Créée dans le jeton</translation>
    </message>
    <message>
        <source>Extractable</source>
        <translation>Extractible</translation>
    </message>
    <message>
        <source>Never extractable</source>
        <translation>Jamais extractible</translation>
    </message>
    <message>
        <source>Sensitive</source>
        <translation>Sensible</translation>
    </message>
    <message>
        <source>Always sensitive</source>
        <translation>Toujours sensible</translation>
    </message>
    <message>
        <source>PIN for each signature</source>
        <translation>PIN par signature</translation>
    </message>
    <message>
        <source>login required</source>
        <translation>identification requise</translation>
    </message>
    <message>
        <source>write-protected</source>
        <translation>protégé en écriture</translation>
    </message>
    <message>
        <source>removable</source>
        <translation>amovible</translation>
    </message>
    <message>
        <source>hardware</source>
        <translation>matériel</translation>
    </message>
    <message>
        <source>PIN pad of its own</source>
        <translation>clavier PIN propre</translation>
    </message>
    <message>
        <source>user PIN to be changed</source>
        <translation>PIN utilisateur à changer</translation>
    </message>
    <message>
        <source>security officer&apos;s PIN to be changed</source>
        <translation>PIN de l’officier de sécurité à changer</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Serial</source>
        <translation>Numéro de série</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>Firmware</source>
        <translation>Micrologiciel</translation>
    </message>
    <message>
        <source>%1, hardware %2</source>
        <translation>%1, matériel %2</translation>
    </message>
    <message>
        <source>Slot</source>
        <translation>Emplacement</translation>
    </message>
    <message>
        <source>Changes from one start to the next</source>
        <translation>Change d’un démarrage à l’autre</translation>
    </message>
    <message>
        <source>Flags</source>
        <translation>Indicateurs</translation>
    </message>
    <message>
        <source>PIN tries left</source>
        <translation>Essais du PIN</translation>
    </message>
    <message>
        <source>Of the user&apos;s PIN</source>
        <translation>Du PIN utilisateur</translation>
    </message>
    <message>
        <source>Officer&apos;s tries left</source>
        <translation>Essais de l’officier</translation>
    </message>
    <message>
        <source>Of the security officer&apos;s PIN, which sets the user&apos;s</source>
        <translation>Du PIN de l’officier de sécurité, qui définit celui de l’utilisateur</translation>
    </message>
    <message>
        <source>Mechanisms</source>
        <translation>Mécanismes</translation>
    </message>
    <message>
        <source>How many ways to compute the token says it has</source>
        <translation>Combien de procédés de calcul le jeton déclare</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Clés</translation>
    </message>
    <message>
        <source>Module</source>
        <translation>Module</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>Processus</translation>
    </message>
    <message>
        <source>Each module runs in a process of its own, vedette-token</source>
        <translation>Chaque module tourne dans un processus à lui, vedette-token</translation>
    </message>
    <message>
        <source>Trouble</source>
        <translation>Problème</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>%1 %2, PKCS#11 %3</source>
        <translation>%1 %2, PKCS#11 %3</translation>
    </message>
    <message>
        <source>Held back by</source>
        <translation>Retenu par</translation>
    </message>
    <message>
        <source>What keeps the module from files, networks and other programs</source>
        <translation>Ce qui tient le module à l’écart des fichiers, des réseaux et des autres programmes</translation>
    </message>
    <message>
        <source>Exceptions</source>
        <translation>Exceptions</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucune</translation>
    </message>
    <message>
        <source>What it may do besides reading its libraries</source>
        <translation>Ce qu’il peut faire outre lire ses bibliothèques</translation>
    </message>
    <message>
        <source>Broke down</source>
        <translation>Pannes</translation>
    </message>
    <message numerus="yes">
        <source>%Ln times</source>
        <translation>
            <numerusform>%Ln fois</numerusform>
            <numerusform>%Ln fois</numerusform>
        </translation>
    </message>
    <message>
        <source>Proof of its origin</source>
        <translation>Preuve de son origine</translation>
    </message>
    <message>
        <source>none: its device was not asked</source>
        <translation>aucune : son appareil n’a pas été interrogé</translation>
    </message>
    <message>
        <source>made in its device, which lets nobody have it; said at %1</source>
        <translation>créée dans son appareil, qui ne la donne à personne ; dit à %1</translation>
    </message>
    <message>
        <source>none that counts: nobody enrolled the attesting key</source>
        <translation>aucune qui compte : personne n’a inscrit la clé d’attestation</translation>
    </message>
    <message>
        <source>The device signs a statement about the key for a fresh random value, with an attesting key that operators enrol by its name: vedette-node keys attest --enrol</source>
        <translation>L’appareil signe une déclaration sur la clé pour une valeur aléatoire fraîche, avec une clé d’attestation que les opérateurs inscrivent par son nom : vedette-node keys attest --enrol</translation>
    </message>
    <message>
        <source>Attesting key</source>
        <translation>Clé d’attestation</translation>
    </message>
</context>
<context>
    <name>vedette::ui::TopBar</name>
    <message>
        <source>1 minute ago</source>
        <translation>il y a 1&#xa0;minute</translation>
    </message>
    <message>
        <source>10 minutes ago</source>
        <translation>il y a 10&#xa0;minutes</translation>
    </message>
    <message>
        <source>1 hour ago</source>
        <translation>il y a 1&#xa0;heure</translation>
    </message>
    <message>
        <source>1 day ago</source>
        <translation>il y a 1&#xa0;jour</translation>
    </message>
    <message>
        <source>What is watched</source>
        <translation>Ce qui est surveillé</translation>
    </message>
    <message>
        <source>Search or filter this view</source>
        <translation>Rechercher ou filtrer dans cette vue</translation>
    </message>
    <message>
        <source>The time that the window shows</source>
        <translation>L’heure que montre la fenêtre</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>nothing is watched</source>
        <translation>rien n’est surveillé</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>En direct</translation>
    </message>
    <message>
        <source>Return to live</source>
        <translation>Revenir au direct</translation>
    </message>
    <message>
        <source>The window shows what is</source>
        <translation>La fenêtre montre le présent</translation>
    </message>
    <message>
        <source>The window shows the past; back to what is (Esc)</source>
        <translation>La fenêtre montre le passé&#x202f;; revenir au présent (Échap)</translation>
    </message>
    <message>
        <source>Join a network…</source>
        <translation>Rejoindre un réseau…</translation>
    </message>
    <message>
        <source>A certain time…</source>
        <translation>Une heure précise…</translation>
    </message>
    <message>
        <source>Addresses of this node…</source>
        <translation>Adresses de ce nœud…</translation>
    </message>
</context>
<context>
    <name>vedette::ui::TopologyView</name>
    <message numerus="yes">
        <source>%Ln peers of %1 broke a protocol</source>
        <translation>
            <numerusform>%Ln pair de %1 a enfreint un protocole</numerusform>
            <numerusform>%Ln pairs de %1 ont enfreint un protocole</numerusform>
        </translation>
    </message>
    <message>
        <source>connected</source>
        <translation>connecté</translation>
    </message>
    <message>
        <source>known by route only</source>
        <translation>connu par route seulement</translation>
    </message>
    <message>
        <source>reports to us</source>
        <translation>nous rend compte</translation>
    </message>
    <message>
        <source>was refused</source>
        <translation>a été refusé</translation>
    </message>
    <message>
        <source>broke a protocol</source>
        <translation>a enfreint un protocole</translation>
    </message>
    <message>
        <source>inferred from routes</source>
        <translation>déduite des routes</translation>
    </message>
    <message>
        <source>observed by others</source>
        <translation>observée par d’autres</translation>
    </message>
    <message>
        <source>our connection</source>
        <translation>notre connexion</translation>
    </message>
    <message numerus="yes">
        <source>%Ln peers without a connection hidden (H)</source>
        <translation>
            <numerusform>%Ln pair sans connexion masqué (H)</numerusform>
            <numerusform>%Ln pairs sans connexion masqués (H)</numerusform>
        </translation>
    </message>
    <message>
        <source>Freeze or release the layout</source>
        <translation>Figer ou libérer la disposition</translation>
    </message>
    <message>
        <source>Fit the graph into the view</source>
        <translation>Ajuster le graphe à la vue</translation>
    </message>
    <message>
        <source>Arrange all peers anew</source>
        <translation>Redisposer tous les pairs</translation>
    </message>
    <message>
        <source>Grow the selection to neighbours</source>
        <translation>Étendre la sélection aux voisins</translation>
    </message>
    <message>
        <source>Invert the selection</source>
        <translation>Inverser la sélection</translation>
    </message>
    <message>
        <source>Show the shortest path between two chosen peers</source>
        <translation>Montrer le plus court chemin entre deux pairs sélectionnés</translation>
    </message>
    <message>
        <source>Hide or show peers without a connection</source>
        <translation>Masquer ou afficher les pairs sans connexion</translation>
    </message>
    <message>
        <source>Fold or unfold large groups</source>
        <translation>Replier ou déplier les grands groupes</translation>
    </message>
    <message>
        <source>Switch between graph and twin list</source>
        <translation>Basculer entre graphe et liste jumelle</translation>
    </message>
    <message>
        <source>Graph</source>
        <translation>Graphe</translation>
    </message>
    <message>
        <source>Colour: %1</source>
        <translation>Couleur&#x202f;: %1</translation>
    </message>
    <message>
        <source>Size: %1</source>
        <translation>Taille&#x202f;: %1</translation>
    </message>
    <message>
        <source>Communities</source>
        <translation>Communautés</translation>
    </message>
    <message>
        <source>Even distances</source>
        <translation>Distances égales</translation>
    </message>
    <message>
        <source>Graph or list</source>
        <translation>Graphe ou liste</translation>
    </message>
    <message>
        <source>What colours the peers</source>
        <translation>Ce qui colore les pairs</translation>
    </message>
    <message>
        <source>What sizes the peers</source>
        <translation>Ce qui fixe la taille des pairs</translation>
    </message>
    <message>
        <source>How the layout places peers</source>
        <translation>Comment la disposition place les pairs</translation>
    </message>
    <message>
        <source>Strength of the edges</source>
        <translation>Intensité des arêtes</translation>
    </message>
    <message>
        <source>Freeze layout (Space)</source>
        <translation>Figer la disposition (Espace)</translation>
    </message>
    <message>
        <source>Fit (F)</source>
        <translation>Ajuster (F)</translation>
    </message>
    <message>
        <source>Peers of the graph</source>
        <translation>Pairs du graphe</translation>
    </message>
    <message>
        <source>Nobody is here yet</source>
        <translation>Personne ici pour l’instant</translation>
    </message>
    <message>
        <source>The graph fills as soon as a network is joined, or a rehearsal runs in the lab.</source>
        <translation>Le graphe se remplit dès qu’un réseau est rejoint, ou qu’une répétition tourne dans le labo.</translation>
    </message>
    <message>
        <source>Open the lab</source>
        <translation>Ouvrir le labo</translation>
    </message>
    <message>
        <source>Twin list %L1</source>
        <translation>Liste jumelle %L1</translation>
    </message>
    <message numerus="yes">
        <source>Graph of %Ln peers, %L1 connections</source>
        <translation>
            <numerusform>Graphe de %Ln pair, %L1 connexions</numerusform>
            <numerusform>Graphe de %Ln pairs, %L1 connexions</numerusform>
        </translation>
    </message>
    <message>
        <source>not a question yet</source>
        <translation>requête incomplète</translation>
    </message>
    <message>
        <source>%L1 of %L2 peers</source>
        <translation>%L1 pairs sur %L2</translation>
    </message>
    <message>
        <source>%1 is chosen: %2</source>
        <translation>%1 est sélectionné&#x202f;: %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln peers chosen</source>
        <translation>
            <numerusform>%Ln pair sélectionné</numerusform>
            <numerusform>%Ln pairs sélectionnés</numerusform>
        </translation>
    </message>
    <message>
        <source>Export the graph</source>
        <translation>Exporter le graphe</translation>
    </message>
    <message>
        <source>The file could not be written: %1</source>
        <translation>Le fichier n’a pas pu être écrit&#x202f;: %1</translation>
    </message>
    <message>
        <source>Topology</source>
        <translation>Topologie</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Image</translation>
    </message>
    <message>
        <source>Connections as a table</source>
        <translation>Connexions en tableau</translation>
    </message>
    <message>
        <source>If %1 falls: %2 fall with it, %3 are touched</source>
        <translation>Si %1 tombe&#x202f;: %2 tombent avec, %3 sont touchés</translation>
    </message>
    <message>
        <source>it begins here</source>
        <translation>cela commence ici</translation>
    </message>
    <message>
        <source>falls with it</source>
        <translation>tombe avec</translation>
    </message>
    <message>
        <source>is touched</source>
        <translation>est touché</translation>
    </message>
</context>
<context>
    <name>vedette::ui::TranscriptModel</name>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Étape</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>Résultat</translation>
    </message>
</context>
<context>
    <name>vedette::ui::TranscriptPage</name>
    <message>
        <source>Head</source>
        <translation>Tête</translation>
    </message>
    <message>
        <source>Read the words aloud and write them down: they stand for every record.</source>
        <translation>Lisez les mots à voix haute et notez-les&#x202f;: ils valent pour tous les enregistrements.</translation>
    </message>
    <message>
        <source>Held with</source>
        <translation>Tenue avec</translation>
    </message>
    <message>
        <source>Transcript</source>
        <translation>Procès-verbal</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Enregistrer en PDF…</translation>
    </message>
    <message>
        <source>Copy the head</source>
        <translation>Copier la tête</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Not at its end: %1</source>
        <translation>Inachevée&#x202f;: %1</translation>
    </message>
    <message>
        <source>Rehearsal broken off: %1</source>
        <translation>Répétition interrompue&#x202f;: %1</translation>
    </message>
    <message>
        <source>Broken off: %1</source>
        <translation>Interrompue&#x202f;: %1</translation>
    </message>
    <message>
        <source>Rehearsed: %1</source>
        <translation>Répétée&#x202f;: %1</translation>
    </message>
    <message>
        <source>Complete: %1</source>
        <translation>Complète&#x202f;: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s), every signature holds.</source>
        <translation>
            <numerusform>%n enregistrement, chaque signature est valide.</numerusform>
            <numerusform>%n enregistrements, chaque signature est valide.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n exception(s).</source>
        <translation>
            <numerusform>%n exception.</numerusform>
            <numerusform>%n exceptions.</numerusform>
        </translation>
    </message>
    <message>
        <source>It unlocks the real one.</source>
        <translation>Elle déverrouille la vraie.</translation>
    </message>
    <message>
        <source>It does not unlock the real one.</source>
        <translation>Elle ne déverrouille pas la vraie.</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Token %1</source>
        <translation>Jeton %1</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>Script</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programme</translation>
    </message>
    <message>
        <source>Module</source>
        <translation>Module</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Système</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Horloge</translation>
    </message>
    <message>
        <source>Entropy</source>
        <translation>Entropie</translation>
    </message>
    <message>
        <source>Save the transcript as PDF</source>
        <translation>Enregistrer le procès-verbal en PDF</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>%1 was not written: %2</source>
        <translation>%1 n’a pas été écrit&#x202f;: %2</translation>
    </message>
</context>
<context>
    <name>vedette::ui::TranscriptPaper</name>
    <message>
        <source>There is no record to print.</source>
        <translation>Il n’y a aucun enregistrement à imprimer.</translation>
    </message>
    <message>
        <source>The paper could not be drawn.</source>
        <translation>Le document n’a pas pu être dessiné.</translation>
    </message>
    <message>
        <source>REHEARSAL: nothing that was signed here counts anywhere.</source>
        <translation>RÉPÉTITION&#x202f;: rien de ce qui a été signé ici ne compte où que ce soit.</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n record(s), held from %2 to %3</source>
        <translation>
            <numerusform>%1, %n enregistrement, tenue du %2 au %3</numerusform>
            <numerusform>%1, %n enregistrements, tenue du %2 au %3</numerusform>
        </translation>
    </message>
    <message>
        <source>Broken off</source>
        <translation>Interrompue</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Complète</translation>
    </message>
    <message>
        <source>Head of the transcript</source>
        <translation>Tête du procès-verbal</translation>
    </message>
    <message>
        <source>Held with</source>
        <translation>Tenue avec</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>Script</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programme</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Système</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Horloge</translation>
    </message>
    <message>
        <source>%1, %2 ms off</source>
        <translation>%1, écart de %2 ms</translation>
    </message>
    <message>
        <source>Entropy</source>
        <translation>Entropie</translation>
    </message>
    <message>
        <source>Rehearsal</source>
        <translation>Répétition</translation>
    </message>
    <message>
        <source>Bindings</source>
        <translation>Affectations</translation>
    </message>
    <message>
        <source>Module</source>
        <translation>Module</translation>
    </message>
    <message>
        <source>Token %1</source>
        <translation>Jeton %1</translation>
    </message>
    <message>
        <source>serial %1, model %2, bag %3</source>
        <translation>numéro de série %1, modèle %2, sachet %3</translation>
    </message>
    <message>
        <source>%1, envelope %2</source>
        <translation>%1, enveloppe %2</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Ce qui a été fait</translation>
    </message>
    <message>
        <source>Time, UTC</source>
        <translation>Heure, UTC</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Étape</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>Confirmed by</source>
        <translation>Confirmé par</translation>
    </message>
    <message>
        <source>Signatures</source>
        <translation>Signatures</translation>
    </message>
    <message>
        <source>I was in the room, and this is what happened.</source>
        <translation>J’étais dans la salle, et voici ce qui s’y est passé.</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rôle</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Signature</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
</context>
<context>
    <name>vedette::ui::Tray</name>
    <message>
        <source>Show the window</source>
        <translation>Afficher la fenêtre</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
</context>
<context>
    <name>vedette::ui::TrustActions</name>
    <message>
        <source>Set the tier…</source>
        <translation>Fixer le niveau…</translation>
    </message>
    <message>
        <source>Decide how the selected peer is verified, whatever its score. (T)</source>
        <translation>Décider comment le pair choisi est vérifié, quelle que soit sa note. (T)</translation>
    </message>
    <message>
        <source>Take the word back</source>
        <translation>Reprendre la parole</translation>
    </message>
    <message>
        <source>Its own record counts again. (W)</source>
        <translation>Ce qu’il a fait lui-même compte de nouveau. (W)</translation>
    </message>
    <message>
        <source>As it was then; nothing can be decided here until you return to live.</source>
        <translation>Comme c’était alors ; rien ne peut être décidé ici avant le retour au direct.</translation>
    </message>
    <message>
        <source>A rehearsal takes no commands: its nodes move their peers by themselves.</source>
        <translation>Une répétition ne prend pas d’ordres : ses nœuds déplacent leurs pairs eux-mêmes.</translation>
    </message>
    <message>
        <source>None of your networks verifies its peers in tiers; shown is what their scores say.</source>
        <translation>Aucun de vos réseaux ne vérifie ses pairs par niveaux ; voici ce que disent leurs notes.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln peers</source>
        <translation>
            <numerusform>%Ln pair</numerusform>
            <numerusform>%Ln pairs</numerusform>
        </translation>
    </message>
    <message>
        <source>Setting the tier of %1: %2</source>
        <translation>Fixer le niveau de %1 : %2</translation>
    </message>
    <message>
        <source>Taking back the word on %1</source>
        <translation>Reprendre la parole sur %1</translation>
    </message>
    <message>
        <source>How is %1 to be verified?</source>
        <translation>Comment vérifier %1 ?</translation>
    </message>
    <message>
        <source>Set the tier</source>
        <translation>Fixer le niveau</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>Niveau</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>What you know that its score does not</source>
        <translation>Ce que vous savez et que sa note ignore</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>Until I take it back</source>
        <translation>Jusqu’à ce que je le lève</translation>
    </message>
    <message>
        <source>until you take it back</source>
        <translation>jusqu’à ce que vous leviez le blocage</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>jusqu’au %1</translation>
    </message>
    <message>
        <source>It is asked most of what we know, and policies may refuse it, whatever its score.</source>
        <translation>Il est le plus interrogé sur ce que nous savons, et les règles peuvent le refuser, quelle que soit sa note.</translation>
    </message>
    <message>
        <source>It is verified as a stranger is, whatever its score.</source>
        <translation>Il est vérifié comme un inconnu, quelle que soit sa note.</translation>
    </message>
    <message>
        <source>It is asked least, even if its score falls.</source>
        <translation>Il est le moins interrogé, même si sa note baisse.</translation>
    </message>
    <message numerus="yes">
        <source>Holds for %Ln peers %1.</source>
        <translation>
            <numerusform>Vaut pour %Ln pair %1.</numerusform>
            <numerusform>Vaut pour %Ln pairs %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo brings back what held before.</source>
        <translation>Annuler ramène ce qui valait avant.</translation>
    </message>
</context>
<context>
    <name>vedette::ui::TrustPage</name>
    <message>
        <source>The last hour</source>
        <translation>La dernière heure</translation>
    </message>
    <message>
        <source>The last 24 hours</source>
        <translation>Les dernières 24 heures</translation>
    </message>
    <message>
        <source>The last 7 days</source>
        <translation>Les 7 derniers jours</translation>
    </message>
    <message>
        <source>Since we know it</source>
        <translation>Depuis que nous le connaissons</translation>
    </message>
    <message>
        <source>Choose a peer above to read why it stands there, term by term.</source>
        <translation>Choisissez un pair ci-dessus pour lire pourquoi il est là, terme par terme.</translation>
    </message>
    <message>
        <source>The terms of its score</source>
        <translation>Les termes de sa note</translation>
    </message>
    <message>
        <source>The terms over time</source>
        <translation>Les termes dans le temps</translation>
    </message>
    <message>
        <source>The terms of its score over time</source>
        <translation>Les termes de sa note dans le temps</translation>
    </message>
    <message>
        <source>How far back</source>
        <translation>Jusqu’où remonter</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Score</translation>
    </message>
    <message>
        <source>quarantine</source>
        <translation>quarantaine</translation>
    </message>
    <message>
        <source>high risk</source>
        <translation>haut risque</translation>
    </message>
    <message>
        <source>low risk</source>
        <translation>faible risque</translation>
    </message>
    <message>
        <source>Reading the log: %1 %</source>
        <translation>Lecture du journal : %1 %</translation>
    </message>
    <message>
        <source>From a stranger&apos;s 0.5: what speaks for it upwards, what speaks against it downwards.</source>
        <translation>À partir du 0,5 d’un inconnu : ce qui parle pour lui vers le haut, ce qui parle contre lui vers le bas.</translation>
    </message>
</context>
<context>
    <name>vedette::ui::TrustView</name>
    <message>
        <source>The lowest score first</source>
        <translation>La note la plus basse d’abord</translation>
    </message>
    <message>
        <source>The highest score first</source>
        <translation>La note la plus haute d’abord</translation>
    </message>
    <message>
        <source>Who moved last first</source>
        <translation>Qui a changé en dernier d’abord</translation>
    </message>
    <message>
        <source>In which order</source>
        <translation>Dans quel ordre</translation>
    </message>
    <message>
        <source>What stands below the board</source>
        <translation>Ce qui est sous le tableau</translation>
    </message>
    <message>
        <source>Selected peer</source>
        <translation>Pair sélectionné</translation>
    </message>
    <message>
        <source>Recent moves</source>
        <translation>Passages récents</translation>
    </message>
    <message>
        <source>What if</source>
        <translation>Et si</translation>
    </message>
    <message>
        <source>Open the peer&apos;s page</source>
        <translation>Ouvrir la page du pair</translation>
    </message>
    <message>
        <source>Show it in the topology</source>
        <translation>Le montrer dans la topologie</translation>
    </message>
    <message>
        <source>Take back the last deed</source>
        <translation>Annuler la dernière action</translation>
    </message>
    <message>
        <source>Nobody has moved from one tier to another yet.</source>
        <translation>Personne n’a encore changé de niveau.</translation>
    </message>
    <message>
        <source>No peer is known yet</source>
        <translation>Aucun pair n’est encore connu</translation>
    </message>
    <message>
        <source>Here all peers stand in three tiers, by how much they have to prove; strangers begin in the middle one. Start a rehearsal of the lab, or join a network.</source>
        <translation>Ici, tous les pairs se rangent en trois niveaux, selon ce qu’ils doivent prouver ; les inconnus commencent au milieu. Lancez une répétition du laboratoire ou rejoignez un réseau.</translation>
    </message>
    <message>
        <source>Open the lab</source>
        <translation>Ouvrir le labo</translation>
    </message>
    <message numerus="yes">
        <source>%Ln peers</source>
        <translation>
            <numerusform>%Ln pair</numerusform>
            <numerusform>%Ln pairs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln peers</source>
        <translation>
            <numerusform>%1 sur %Ln pair</numerusform>
            <numerusform>%1 sur %Ln pairs</numerusform>
        </translation>
    </message>
    <message>
        <source>by an operator&apos;s word</source>
        <translation>par la parole d’un opérateur</translation>
    </message>
    <message>
        <source>Trust</source>
        <translation>Confiance</translation>
    </message>
</context>
<context>
    <name>vedette::ui::TrustWords</name>
    <message numerus="yes">
        <source>%Ln tasks done well</source>
        <translation>
            <numerusform>%Ln tâche bien faite</numerusform>
            <numerusform>%Ln tâches bien faites</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln known answers given rightly</source>
        <translation>
            <numerusform>%Ln réponse connue donnée juste</numerusform>
            <numerusform>%Ln réponses connues données justes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln days without a breach</source>
        <translation>
            <numerusform>%Ln jour sans infraction</numerusform>
            <numerusform>%Ln jours sans infraction</numerusform>
        </translation>
    </message>
    <message>
        <source>a proof of what it is</source>
        <translation>une preuve de ce qu’il est</translation>
    </message>
    <message>
        <source>Nothing that would come within a year.</source>
        <translation>Rien qui viendrait en un an.</translation>
    </message>
    <message>
        <source>High risk</source>
        <translation>Haut risque</translation>
    </message>
    <message>
        <source>Medium risk</source>
        <translation>Risque moyen</translation>
    </message>
    <message>
        <source>Low risk</source>
        <translation>Faible risque</translation>
    </message>
    <message>
        <source>Gossip</source>
        <translation>Gossip</translation>
    </message>
    <message>
        <source>What we asked of it</source>
        <translation>Ce que nous lui avons demandé</translation>
    </message>
    <message>
        <source>Keeping to protocols</source>
        <translation>Respect des protocoles</translation>
    </message>
    <message>
        <source>Known answers</source>
        <translation>Réponses connues</translation>
    </message>
    <message>
        <source>Attestation</source>
        <translation>Attestation</translation>
    </message>
    <message>
        <source>Known for</source>
        <translation>Connu depuis</translation>
    </message>
    <message>
        <source>Neighbourhood</source>
        <translation>Voisinage</translation>
    </message>
    <message>
        <source>What others say</source>
        <translation>Ce que disent les autres</translation>
    </message>
    <message>
        <source>until you take it back</source>
        <translation>jusqu’à ce que vous leviez le blocage</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>jusqu’au %1</translation>
    </message>
    <message>
        <source>%1 · risk: %2</source>
        <translation>%1 · risque : %2</translation>
    </message>
    <message>
        <source>As %1 tells.</source>
        <translation>Selon %1.</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>Somme</translation>
    </message>
    <message>
        <source>From 0 to 1; a stranger has 0.5. Below 0.2 it should be kept apart.</source>
        <translation>De 0 à 1 ; un inconnu a 0,5. Sous 0,2, il faudrait le tenir à part.</translation>
    </message>
    <message>
        <source>Your word</source>
        <translation>Votre parole</translation>
    </message>
    <message>
        <source>It holds in place of what the score would give.</source>
        <translation>Elle vaut au lieu de ce que donnerait la note.</translation>
    </message>
    <message>
        <source>against it: %1</source>
        <translation>contre lui : %1</translation>
    </message>
    <message>
        <source>for it: %1</source>
        <translation>en sa faveur : %1</translation>
    </message>
    <message>
        <source>value %1, weight %2</source>
        <translation>valeur %1, poids %2</translation>
    </message>
    <message>
        <source>As many observations as this term weighs in the sum; its value by its own measure, and how many observations one of its units counts as.</source>
        <translation>Autant d’observations que ce terme pèse dans la somme ; sa valeur selon sa propre mesure, et pour combien d’observations compte une de ses unités.</translation>
    </message>
    <message>
        <source>Way back</source>
        <translation>Chemin du retour</translation>
    </message>
    <message>
        <source>Each of these alone would lift it to 0.2 again.</source>
        <translation>Chacun d’eux suffirait à le ramener à 0,2.</translation>
    </message>
    <message>
        <source>It held at %1 and counts until %2.</source>
        <translation>Elle a tenu le %1 et vaut jusqu’au %2.</translation>
    </message>
    <message>
        <source>It held at %1 and counts no more.</source>
        <translation>Elle a tenu le %1 et ne vaut plus.</translation>
    </message>
    <message>
        <source>A device that we know keeps its key.</source>
        <translation>Un appareil que nous connaissons garde sa clé.</translation>
    </message>
    <message>
        <source>Posture, as it says: %1</source>
        <translation>Durcissement, selon lui : %1</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>Preuve</translation>
    </message>
    <message>
        <source>What it proved when it was asked what it is.</source>
        <translation>Ce qu’il a prouvé quand on lui a demandé ce qu’il est.</translation>
    </message>
</context>
<context>
    <name>vedette::ui::TwinList</name>
    <message>
        <source>not connected</source>
        <translation>non connecté</translation>
    </message>
    <message>
        <source>connected</source>
        <translation>connecté</translation>
    </message>
    <message>
        <source>known by its route</source>
        <translation>connu par sa route</translation>
    </message>
    <message>
        <source>we are here</source>
        <translation>nous sommes ici</translation>
    </message>
    <message>
        <source>reports to us</source>
        <translation>nous rend compte</translation>
    </message>
    <message numerus="yes">
        <source>refused %Ln times</source>
        <translation>
            <numerusform>refusé %Ln fois</numerusform>
            <numerusform>refusé %Ln fois</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>broke a protocol %Ln times</source>
        <translation>
            <numerusform>a enfreint un protocole %Ln fois</numerusform>
            <numerusform>a enfreint un protocole %Ln fois</numerusform>
        </translation>
    </message>
    <message>
        <source>Peer</source>
        <translation>Pair</translation>
    </message>
    <message>
        <source>Connections seen</source>
        <translation>Connexions vues</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Software (claimed)</source>
        <translation>Logiciel (déclaré)</translation>
    </message>
    <message>
        <source>Address prefix</source>
        <translation>Préfixe d’adresse</translation>
    </message>
</context>
<context>
    <name>vedette::ui::Undo</name>
    <message>
        <source>%1: %2</source>
        <translation>%1&#x202f;: %2</translation>
    </message>
</context>
<context>
    <name>vedette::ui::Views</name>
    <message>
        <source>Overview</source>
        <translation>Aperçu</translation>
    </message>
    <message>
        <source>Topology</source>
        <translation>Topologie</translation>
    </message>
    <message>
        <source>Peers</source>
        <translation>Pairs</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>Audit</translation>
    </message>
    <message>
        <source>Lab</source>
        <translation>Labo</translation>
    </message>
    <message>
        <source>Selected peer</source>
        <translation>Pair sélectionné</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Chronologie</translation>
    </message>
    <message>
        <source>Watch</source>
        <translation>Veille</translation>
    </message>
    <message>
        <source>Triage</source>
        <translation>Analyse</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Clés</translation>
    </message>
    <message>
        <source>Govern</source>
        <translation>Gouvernance</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Alertes</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>Incidents</translation>
    </message>
    <message>
        <source>Trust</source>
        <translation>Confiance</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>Politique</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Limites</translation>
    </message>
    <message>
        <source>Ceremony</source>
        <translation>Cérémonie</translation>
    </message>
</context>
<context>
    <name>vedette::ui::Welcome</name>
    <message>
        <source>Watch a network of peers</source>
        <translation>Surveiller un réseau de pairs</translation>
    </message>
    <message>
        <source>Vedette is a peer itself: it sees who is connected to whom, what peers say and what they do, and keeps it so that any second can be looked at again.

The lab plays a whole network on this computer, with attacks if you like; nothing of it leaves the computer.

To watch a real network, join it with the address of one of its peers.</source>
        <translation>Vedette est elle-même un pair&#x202f;: elle voit qui est connecté à qui, ce que disent et font les pairs, et le conserve pour que chaque seconde puisse être revue.

Le labo joue tout un réseau sur cet ordinateur, avec des attaques si vous voulez&#x202f;; rien n’en sort.

Pour surveiller un vrai réseau, rejoignez-le avec l’adresse d’un de ses pairs.</translation>
    </message>
    <message>
        <source>Start the lab</source>
        <translation>Démarrer le labo</translation>
    </message>
    <message>
        <source>Join a network…</source>
        <translation>Rejoindre un réseau…</translation>
    </message>
    <message>
        <source>This window was started with --offline: it opens no connection, and no network can be joined.</source>
        <translation>Cette fenêtre a été lancée avec --offline&#x202f;: elle n’ouvre aucune connexion, et aucun réseau ne peut être rejoint.</translation>
    </message>
    <message>
        <source>F1 opens the help, Ctrl+K finds every command.</source>
        <translation>F1 ouvre l’aide, Ctrl+K trouve toutes les commandes.</translation>
    </message>
</context>
<context>
    <name>vedette::ui::WhatIfMoves</name>
    <message>
        <source>at once</source>
        <translation>aussitôt</translation>
    </message>
    <message>
        <source>when it has proved itself</source>
        <translation>après avoir fait ses preuves</translation>
    </message>
    <message>
        <source>Peer</source>
        <translation>Pair</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Score</translation>
    </message>
    <message>
        <source>Risk now</source>
        <translation>Risque actuel</translation>
    </message>
    <message>
        <source>Risk then</source>
        <translation>Risque alors</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Comment</translation>
    </message>
</context>
<context>
    <name>vedette::ui::WhatIfPanel</name>
    <message>
        <source>Where would the tiers part? Weighed from the scores of now; nothing is changed.</source>
        <translation>Où se sépareraient les niveaux ? Calculé sur les notes actuelles ; rien n’est changé.</translation>
    </message>
    <message>
        <source>Quarantine below</source>
        <translation>Quarantaine sous</translation>
    </message>
    <message>
        <source>High risk below</source>
        <translation>Haut risque sous</translation>
    </message>
    <message>
        <source>Low risk from</source>
        <translation>Faible risque dès</translation>
    </message>
    <message>
        <source>The bounds that hold</source>
        <translation>Les limites en vigueur</translation>
    </message>
    <message>
        <source>Who would move</source>
        <translation>Qui changerait</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1 : %2</translation>
    </message>
    <message>
        <source>%1: %2, now %3</source>
        <translation>%1 : %2, actuellement %3</translation>
    </message>
    <message>
        <source>Below quarantine</source>
        <translation>Sous la quarantaine</translation>
    </message>
    <message numerus="yes">
        <source>%Ln peers would fall at once.</source>
        <translation>
            <numerusform>%Ln pair tomberait aussitôt.</numerusform>
            <numerusform>%Ln pairs tomberaient aussitôt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln peers could rise, each when it has proved itself.</source>
        <translation>
            <numerusform>%Ln pair pourrait monter, après avoir fait ses preuves.</numerusform>
            <numerusform>%Ln pairs pourraient monter, chacun après avoir fait ses preuves.</numerusform>
        </translation>
    </message>
    <message>
        <source>No peer is known yet.</source>
        <translation>Aucun pair n’est encore connu.</translation>
    </message>
    <message>
        <source>Move a bound to see who would move.</source>
        <translation>Déplacez une limite pour voir qui changerait.</translation>
    </message>
    <message>
        <source>Nobody would move.</source>
        <translation>Personne ne changerait.</translation>
    </message>
</context>
<context>
    <name>vedette::ui::Words</name>
    <message>
        <source>It was refused or failed with the code &quot;%1&quot;, which this version has no words for.</source>
        <translation>Refus ou échec avec le code «&#x202f;%1&#x202f;», pour lequel cette version n’a pas de mots.</translation>
    </message>
</context>
<context>
    <name>vedette::ui::Workspace</name>
    <message>
        <source>Hide %1</source>
        <translation>Masquer %1</translation>
    </message>
    <message>
        <source>Panel: %1</source>
        <translation>Panneau&#x202f;: %1</translation>
    </message>
</context>
</TS>
