"""Given names of the world's peoples as English papers spell them. Written for this project from general knowledge."""

GIVEN_NAMES = frozenset(
    """
    aaron abbas abdallah abdel abdel-fattah abdelaziz abdelfattah abdelkader abdelmadjid abdi abdihakim
    abdirahman abdiweli abdou abdoul abdoulay abdoulaye abdourahamane abdul abdulaziz abdulghani abdulhamid
    abdulkarim abdullah abdullahi abdulmalik abdulrahim abdulrahman abebe abel abena abhishek abigail abiy
    abraam abraham achieng adaeze adam adama adamu adel adela adele adil adnan adolf adrian adriana adriano
    adrien adwoa afonso agathon aggrey agnes agnieszka aguila agus agustin ahmad ahmed ahmet aida aidan
    aidarous aileen airlangga aisha aishatu ajay ajit akbar akhilesh akihito akinwumi akinyi akio akira
    akosua akram akua alaa alain alain-guillaume alan alassane alastair albert alberta alberto albin aldo
    alejandra alejandro aleksandar aleksandr aleksandra aleksei alena alessandra alessandro alex alexander
    alexandra alexandre alexandros alexei alexey alexis alfonso alfred alfredo algirdas alhaji ali alice
    alikhan alina alireza alisa alison alistair aliyu alla allan allen allison allyson alma almaz aloysius
    alphonse alvaro alvin alyssa amadou amaka amal amanda amar amartya amber amelia amelie amin amina
    aminata amir amirul amit amitabh ammar amos amr amrullah amy ana anas anastasia anatole anatolii
    anatoliy anatoly anders andika andre andrea andreas andrei andreja andres andrew andrey andrii andriy
    andrzej andy angela angelina anies anil anis anisa anisul anita anja anjali ankit ann anna annalena anne
    annette annie annika anniken anselmo antal ante anthony antoine antoinette anton antonia antonin antonio
    antonis antony antti anura anurag anwar anwarul apolinario araceli ararat arayik archie ariel arif arjun
    arkady arlene armando armen armin arnaud arnold arsen arseniy artem arthur arturo arturs artyom arun
    arvind asad asaduddin asaduzzaman asghar asha ashley ashok ashraf ashton asif asim asma assimi asta
    astrid atal athanasios atieno atif attila audrey augustin augustine augusto aung aurelio avi avigdor
    aviv avraham awad axel ayad ayesha ayman aymen ayub azam azhar azim aziz azmi azzam babacar babajide
    babak babatunde baburam bafel bahaa bahram bakhtiyor bakir balarabe baldev balram bambang bandar barack
    barak barbara barham barnaby barry bartosz basem bashar basil basim bassam bassel bassirou batoul bayram
    beata beatrice beatriz becky behrouz beji bekele bekir bela belqasem ben benazir benedict benedikt
    benigno benito benjamin benny benoit bente berat berhane berhanu bernard bernardo bernie bert bertrand
    beth betty beverly bezalel bianca bilal bilawal bill billy binali binod birgit birtukan bisan bishnu
    bisrat bjarne bjarni bjorn blaise bob bobby bogdan bohdan bojan bola bongbong bonnie boris boubacar
    boubou boutros brad bradley brandon branislav branko brenda brendan brett brian brice brigitte britta
    bruce bruno bryan budi bukola burak burhan burhanuddin caleb calvin cameron camila camille candace
    carina carl carla carlo carlos carlotta carmelo carmen carmine carol carola carole caroline carolyn
    carrie carsten caspar cassandra cathal catherine cathy cecile cecilia celia celine cem cevdet chaim
    chaiyawat chandra chandrababu chandrika charlene charles charlie charlotte cheick cheikh cheikhou chen
    cheruiyot cheryl chiara chidi chinedu chinonso chinua chioma choguel chris christian christiane
    christina christine christof christoph christophe christopher chuck chukwuemeka chukwuma ciara cillian
    cindy ciro claire clara claude claudia claudio claus clayton clifford clive clyde colin colleen connie
    conor conrad constance constantin constantino consuelo corey cornelius cory craig cristina cuauhtemoc
    curtis cynthia cyril cyrus dagmar dahiru daisuke daisy dale damian damien dan daniel daniela daniele
    danielle danilo danish daniyar danjuma danny danuta daria dario darius darlene darrell darren darya
    daryl dave david davide davit daviz davor dawid dawit dawn dawood dean debbie deborah debra debretsion
    declan deepak deirdre delcy dele delfin delfina delia demba demeke denis denise deniz dennis denys derek
    derrick desiree desmond devendra devlet dewi dhruv diana diane dick didar didier diego dieter dietrich
    dilip dilma dimitri dimitris dina dinesh dino diogo dionisio diosdado dirk djamel djibril dmitri dmitry
    dmytro doina domenico domingo dominic dominik dominique don donald donatella donna donnie doreen dorian
    doris dorothy doug douglas dragan drissa dritan dudley duncan dusan dustin dwight dylan earl ebrahim
    ebru eddie edgar edgars edith edmond edmund edmundo edna edouard edson eduard eduardo edward edwin
    edwina eero efraim efrain egon ehud eiji eileen einar eitan ekaterina eknath ekow ekrem elaine elchin
    eleanor eleftherios elena eleni eleonora elhadj eli elias elif eliot elisa elisabeth elise elizabeth
    ellen ellie elliott elmar elmer eloise elsa elsie elvira emad emanuel emeka emerson emil emile emilia
    emilio emily emma emmanuel emmerson emomali emre enayatullah enda endre engin enlai enrico enrique
    ephraim epsy erdem eric erich erick erik erika eriko erin erling ernest ernesto ernie ernst errol ersin
    erwin esmail espen esteban estelle esther ethan etienne eugene eugenia eugenio eunice eva evan evangelos
    evariste eve evelyn evgenia evgeny evika evo ewa eyad eyal ezequiel ezra fabian fabio fabrice fadel fadi
    fadli faezeh fahad fahd fahrettin faisal faiz faiza falah falih farah farhad farid farida farooq farouk
    farrukh faruk fathi fatih fatima fatma fatmir fatos fatou fatoumata faure faustin faustin-archange
    fausto fawad fawaz fawzi fawzia fayez fazlur federica federico fedor fekadu felicia felicity felipe
    felix femi feras ferdinand ferenc fergus ferhat ferid fernanda fernando ferran fidel figen fikile fikre
    filip filipe filippo fiona firas firmin flavio florence floyd folake folasade franca frances francesco
    francia francine francis francisca francisco franco francois francoise franjo frank franklin frans franz
    fred freddy frederick fredrik frieda friedrich fuad fumio fyodor gabriel gabriela gabrielius gabriella
    gabrielle gadi gaetano gail galina gamal ganesh ganjar garba gareth gary gaston gautam gavin gavril
    gbenga gebran gemma genaro gene gennadiy gennady geoff geoffrey geoffroy georg george georges georgi
    georgina georgios gerald geraldine gerard gerd gerda gerhard gerhardt gerrit gerry gershon getachew
    getahun gevorg ghada ghassan ghazi gholamhossein ghulam gianfranco gianluca gianni gideon gil gilbert
    gilberto gilchrist giles gillian gina gino giorgi giorgio giorgos giovanni girija girma gitanas giulia
    giulio giuseppe gladys glen glenda glenn gloria godfrey gonzalo goodluck gopal gordon gotabaya grace
    graciela graeme graham greg gregor gregory greta gretchen grigoris grigory grzegorz guadalupe gudrun
    guido guillaume guillermo guiseppe gulbuddin guled gunda gunnar gunter gunther gurbanguly gus gustaf
    gustav gustavo guy gwen gwendolyn gyorgy haakon habib hadi hafez hafiz hage haidar haider haile
    hailemariam hakainde hakan hakeem hakim hal halil halima halime halina haluk hamad hamdan hamdi
    hamdullah hamed hamid hamish hammad hamza hana hanan hani hania hanif hanna hannah hannes hans harald
    harold harriet harrison harry hartmut haruhiko haruki haruna haruo hasan hashim hasibullah hasina hasnat
    hassan hassanal hatem hauwa haya hazel hazem heather heidi heike heiko heinz helen helena helene helga
    helge helmut hemant hendrik henning henri henriette henrik henrique henry henryk herbert herman hermann
    hernan herschel herzi heydar hibatullah hideki hideo hikmet hilary hilda hilde hillary hillel himanshu
    himanta hina hiram hirokazu hiroki hiroshi hiroyuki hirut hisham hla hodan holger holly horacio horst
    hortense hosam hosein hosni hossein houcine howard howie hrant hristo htay htet htun huda hugh hugo
    hugues hulusi humaira humberto husam husni hussain hussein hyacinth iain ian ibrahim ibrahima ichiro ida
    idris idriss idrissa ieva ifeanyi ifrah ignacio ignatius ignazio igor ihab ihor ikenna ilana ilham ilias
    ilir ilona ilse ilya imad imee imelda imran imre inam inder indira ines inga inge ingmar ingrid ingrida
    inigo ioannis iosif irena irene irfan iriana irina iris irma irving irwin iryna isaac isaak isabel
    isabella isabelle isaias isam ishaq isidro iskander ismael ismail ismat isolde isra issa issam issouf
    issoufou istvan itamar ivan ivana ivanka ivar ivo iyabo iyad izabela izzat jaafar jaakko jabbar jaber
    jacek jacinda jacinta jack jackie jaclyn jacob jacopo jacqueline jacques jadranka jafar jagan jahongir
    jaime jair jairam jakaya jake jakob jakub jalal jamal jameel james jamie jamil jamila jan jana jane
    janet janez janice janina janis janos janusz jared jarmila jaroslav jaroslaw jasmin jasmine jason jasper
    jassim javad javed javier jawad jay jaya jayne jean jean-bosco jean-claude jean-luc jean-marc
    jean-michel jean-pierre jeanette jeanine jeanne jeannie jeff jeffery jeffrey jemal jenna jennie jennifer
    jenny jens jepkosgei jeremy jermaine jeroen jerome jerry jerzy jesse jessica jessie jesus jeyhun jia
    jibril jide jill jim jimmy jina jintao jiri jo joachim joan joanna joanne joao joaquin jocelyn jochen
    jodie joe joel joelle johan johann johanna johannes john johnnie johnny joko jolanta jon jonas jonathan
    jonny joost joran jordi jorg jorge joris jose josef josefina joseph josephine josette josh joshua josip
    josue jovan joyce jozef juan juan-manuel juan-orlando juanita judith judy jules julia julian juliana
    julie juliet juliette julio julius jumana jun junichiro junko jurgen jurgita juri justin justina
    justinas justine jutta jyrki kaare kabiru kader kadiatou kaesang kai kais kaja kalle kamal kamala kamau
    kamchybek kamel kamil kamran kapil karan karel karen karim karin karl karla karol karolina karoline
    karsten kaspar kassem kassym kassym-jomart katarina katarzyna kate katerina kateryna katharina katherine
    kathleen kathrin kathryn kathy katie katja katrin katrina katsunobu kayode kazem kazimierz kazuo
    kazutomi kebede keiji keiko keir keith kelechi kelly kemal ken kenan kenji kenneth kenny kenzo keqiang
    kermit kerry kersti kerstin kevin khadija khady khairil khairul khalaf khaldoun khaled khaleda khalid
    khalifa khalil khamis khanh khin kian kim kimani kipchoge kiprotich kiran kiril kirill kirk kirsten
    kirsti kirsty kizza kjell klaus knut kofi koichi kojo konstantin kosta kostas krishna krisjanis kristen
    kristian kristijan kristin kristina kristine krzysztof ksenia kunihiko kunio kunle kurmanbek kurt kwadwo
    kwaku kwame kwasi kyaw kyle kyriakos kyrylo lada ladislav laila lakhdar lakshmi lalu lamar lamine lana
    lance larisa larissa larry lars lassana lassina laszlo latifa laura lauren laurence laurens laurent
    laurentino lauri laurie lavinia lawrence lawrie layda lazar lazarus leah leander leandro lech lee
    lefteris leif leigh leighton leila lena leni lenka lennart lenny leo leon leonard leonardo leonid leonie
    leonor leopold leopoldo leroy leslie leszek leticia lev levon lewis liam liana libby lidia lidija liisa
    lila lilian lillian lina linda lindsey linus liora lisa lise livia liviu liz ljubisa lloyd lois lola
    lolwah lopo lora loren lorenzo loretta lorna lorraine lothar lotte louis louisa louise luba lubna luc
    luca lucas lucho lucia lucien lucille lucio lucjan lucrezia lucy ludmila ludovic ludwig luhut luigi luis
    luisa luiz lukas lukasz luke luqman lutfi luther luz lydia lyle lynda lyndon lynn lynne lyudmila
    lyudmyla maarten mabel maciej macky madeleine madeline madhav maeen magda magdalena maggie magnus maha
    mahamadou mahamane mahamat mahathir mahdi mahendra maher mahesh mahfud mahfuj mahinda mahmoud mahmud
    mahmut mahsa maisie maithripala majda majed majid maksim malala malam malcolm malek malik malin
    mallikarjun mamadou mamady mamata mamnoon mamoudou manal manfred manish manmohan manny mano manoj manolo
    manouchehr mansoor mansour mansoureh mansur manuel manuela maral marat marc marcel marcela marcello
    marcelo marcia marcin marco marcus marek margaret margarita margit margot margrethe maria maria-corina
    maria-teresa mariam mariana marianne mariano marie marie-louise marielle marijana mariko marilyn marin
    marina mario marion marios marisa marissa mariusz mariya marjan marjorie mark marko markus marlene
    marlon marsha marta marte martha marthe martin martina marty marvin marwa marwan mary maryam maryanne
    maryna masood masoud masrour massimiliano massimo massoud masud mateo mateusz mathias mathieu matias
    matilda matt matteo matthew matthias matti mattias maud maung maureen maurice mauricio mauro max maxim
    maxime maxwell maya mayawati mayumi mazen mazin mazloum mckenzie meaza megan megawati mehbooba mehdi
    mehmet mehmood mehrdad meir mekdes melanie melinda melissa meral meredith merle merve meryem mesfin
    mette mevlut mfon mia micah michael michaela michaele michal micheal michel michele michelle mickey
    midhat miguel mihai mihail mika mikael mikail mike mikhael mikhail mikheil miki mikkel mikko miklos miko
    mikulas milada milan mildred milena miles milica milorad milos miloslav milton mindy minna minoru miraj
    mireille mirek mirela miriam mirko miroslav mirza misha mitch mitchell mitt mizuki mladen moammar
    moammer moazzam moctar modibo modou mohamad mohamed mohammad mohammadreza mohammadu mohammed mohamud
    mohan mohanad mohd mohini mohsen mohsin moira moise moises mojca mojtaba mokgweetsi mokhtar mollie molly
    momcilo monica monika montserrat mordechai morgan morris morten mortimer moses moshe mousa moussa
    moustafa moustapha muammar muawiya mudar mufid muftah muhaimin muhammad muhammadu muhannad muhsin
    muhyiddin mujib mujibur mukesh mukhtar mulatu mulugeta mumtaz munir muqtada murad murat muriel murray
    murtaza musa musab musalia mustafa mustapha muthanna mwangi myint mykhailo mykola myo myra myrna nabih
    nabil nada nadav nadeem nader nadia nadine nadja nael nafisa naftali naguib nahed nahid nahla nahum naim
    naima naing najat naji najib najla naledi namal namik nana nancy nanette naoko naomi naoto napoleon
    narayan narciso narendra naresh narges naruhito nasim nasir nasiru nasrin nasser nassim natalia natalie
    nataliia natan natasha nathalie nathan nathaniel naveen navid nawaf nawaz nayef nayib nazanin nazim
    nechirvan ned nedim neelie neema nega nehad neil neila nejat nelson nena nenad nerea nermin nessim
    neville newt ngaire ngozi niall nicanor niccolo nicholai nicholas nick nicky nicol nicola nicolas nicole
    nicoleta niels nigar nigel nihad nika nikita nikki niko nikol nikolai nikolaos nikolas nikolaus nikolay
    nikos nils nimrod nina nirmala nisha nitin nitish nizar njeri njoroge nkechi nkosazana nnamdi nneka noah
    noam nobuko nobuo noel noemi nolan nora norbert noreen norma norman noura nouri nouriel numan nuno
    nureddin nuri nursaule nursultan nurul nyambura nyan obaidul obiageli obinna octavio oded odette
    odhiambo odile ofer oksana ola olaf olanrewaju olav olavi oleg oleh oleksandr oleksii oleksiy olena
    olesya olga olha oliver olivia ollanta olle olof oluremi olusegun olusola oluwaseun omar omer omran onno
    onyango ophelia oprah oren orhan oriol orla orville osagyefo osama oscar oskar osman osmany ossufo
    othman ottavio otto ouided oumar oumarou ousmane oussama ousseynou owen oystein ozgur ozlem paavo pablo
    paddy padraig paetongtarn palle pamela panagiotis pandeli pankaj panos paola paolo parisa parveen parvez
    parviz pascal pascale pasquale pat patience patrice patricia patricio patrick patrik patrycja paul
    paul-henri paula paulette pauli paulina pauline paulo paulus pavel pavlo pedram pedro peggy pekka pello
    pema penelope penny percival percy perla pernille pero perrin pervaiz pervez peta petar pete peter petr
    petra petri petro petros petteri phebe phil philip philipp philippe phillip phoebe phumzile phyo pia
    pierluigi pierre piers pieter pietro pilar pinar pinarayi piotr pirkko pita piyush polly poul prabowo
    pradeep prakash pranab prasad prasanna pratibha prayut prayuth preeti prem priit priscilla priya
    priyanka prosper puan pushpa qadri qais qamar qasem qassem qassim quang quentin quincy quinn rabia
    rached rachel radek radka radoslav radoslaw radovan rafael rafaela rafal rafi rafic rafik rafiq raghu
    ragnar ragnhild raheel rahim rahman rahul raila raimo raimund rainer raisa raja rajab rajan rajeev
    rajendra rajesh rajiv rajnath raju rakesh rakiya ralf ralph rama ramazan ramesh rami ramin ramiro ramon
    ramona ramsey ramush ramzan ramzi rana randa randall randolph randy rania ranil ranjan ranjit ranko
    raouf raphael raquel rashad rashed rashid rashida ratko ratu rauf raul ravi ray rayan raymond raymundo
    raza razan rebecca recep redwan reem refik reggie reginald regine reinaldo reiner reinhard reinhold remi
    remy rena renata renato rene renee renzo retno reuben reuven revanth rex rexhep reza rhonda riad ricardo
    riccardo richard richie rick riek rifat rigoberto riitta rima rishi rita ritva rivka riyad riza rizal
    roald rob robbie robert roberto robin robyn rocco rocio rod roderick rodney rodolfo rodolphe rodrick
    rodrigo roeland roelof rogelio roger rogerio roh rohan rohit roland rolando rolf romain roman romano
    romeo romina romuald romulo ron ronald ronaldo ronan ronen rongji roni ronit ronnie rory rosa rosalia
    rosalie rosalind rosanna rose roseanne roselyne rosemary rosie rosita ross roswitha rowan rowland roxana
    roxanne roy royce ruben rudiger rudolf rudolph rudy rufus ruhollah rune rupa rupert ruslan russ russell
    rustam rustem ruta rutger ruth ruud ryamizard ryan ryutaro saad sabah sabina sabine sabrina saddam
    sadegh sadia sadie sadio sadiq sadyr saeb saeed safiya sahar said saif saifullah saira sajid sajith
    sakari salah saleh salifou salih salim sally salma salman salomon saloua salva salvador salvatore sam
    samantha sameer sameh samer sami samia samina samir sammy samora samuel samy sanae sandeep sander sandi
    sandra sandro sania sanjay sanjiv sanna sanusi sara sarah sarita sarjis sarwar sascha sasha saskia
    satoshi satya savas savita sayed sayeed sayyed scarlett scott sean sebastian sebastiano sebastien sebnem
    seema sefik segun seif seiji seiko sekou selahattin selim selma semih semyon senait serdar serena serge
    sergei sergey sergio serhii serhiy serigne serkan seun severin seydou seyed seymour shabnam shadi shafiq
    shafqat shahbaz shaheen shahid shaima shaker shakil shakir shamil shamima shams shamsuddin shane shankar
    shannon sharon shashi shaukat shaun shavkat shawn shayma sheela shehbaz shehu sheila sheldon shelley
    shelly sher sherif sherry shigeru shimon shinji shinzo shireen shirin shirley shivakumar shlomo shoaib
    shoko shota shreya shujaat siaka sibusiso siddaramaiah siddig sidney siegfried sigmar sigmund sigrid
    siim silas silje silke silvana silvester silvestre silvia silvio simeon simon simona simone simonetta
    sinead sirajuddin sirimavo sissel sissoco siti sixto siyabonga slava slavko slawomir slobodan smriti
    snezana soe soeren sofia sofie sohail soheil sokha solange soledad solomon soltan somchai sonia sonja
    sonny sophia sophie soren sotiris souleymane soumaila srettha stacy stan stanislas stanislav stanislaw
    stanley stathis stavros stefan stefani stefania stefanie stefano stefanos stein steinar stelios stella
    sten stephan stephane stephania stephanie stephen steve steven stig stina stipe stjepan stuart suad
    subhash sudhir sue sufyan suha suhail sujata sukarno suleiman suleyman suliman sumitra sundar sunil
    sunita suraj suresh surya susan susanna susanne sushma susilo suzan suzanna suzanne svante svein sven
    sverre svetlana sviatlana svitlana swaraj sybil syed syeda sylvain sylvester sylvia sylvie taavi tabitha
    tadashi tadesse tadeusz tage tahir taiwo takashi takele takeo takeshi taleb talia talib tamar tamara
    tamas tamer tamim tammy taneti tania tanja tansu tanveer tanya tapio tara taras tareck tarek tareq tariq
    taro taslima tatiana tatyana taur tauseef tawakkol tayfun tayyip ted teddy tefera tejashwi temesgen
    temitope teodor teodora teodoro terence teresa teresita terhi terje terrence terri terry tesfaye tess
    tessa tetsuo tewodros thabit thabo thaddeus thaksin thandi thanos thea thein thelma themba theo theodore
    theresa thibault thida thierry thilo thomas thomasz thorbjorn thorsten thuli thura tiago tibisay tibor
    tidjane tiebile tiffany tigist tigran tiina tijjani tilda tilman tim timipre timo timothy timur tina
    tobias toby todd todor tom tomas tomasz tomislav tommaso tommy toni tonia tony toomas torben tore
    torsten toshiko toshimitsu tova toyin tracey tracy traian travis trevor tricia trine troels trygve tsai
    tsegaye tsipi tsitsi tuan tulsi tuncay tunde tuomas turgut turki twan tyler tymofiy tzipi uchenna uddhav
    udo ueli ugo uhuru ulf ulla ulrich ulrike ulysses umar umaro umaru umberto umit unai uri uriah uriel
    urmas urs ursula urszula usama usha usman uwe uzma vaclav vadim vadym vagram vahid valdemar valdis
    valentin valentina valentyn valerie valerii valeriia valerio valeriy valery vali vanessa vanya vasco
    vasil vasile vasiliy vasily vassilis vasyl vaughan veljko vera vernon veronica veronika veronique vesna
    vicente vicky victoire victor victoria vidar vidya vigdis viggo vijay vikas vikram viktor viktoria vilma
    vincent vincente vincenzo vinod viola violeta virgil virgilio virginia visar vishal vitali vitalii
    vitaliy vitaly vito vitor vittoria vittorio vivek vivian vivien vivienne vjosa vlad vlada vladimir
    vladimira vladislav vlastimil vojislav vojtech volha volker volodymyr vuk vyacheslav waad wadih wael
    wafa waheed wahid wairimu waker waldemar waleed walid wallace wallis walt walter waltraud wanda wangari
    wanjiru waqar warda warren waseem wasim wassim wavel wayne wenche wendell wendy werner wesley wiebke
    wiktor wilbur wilfred wilfrid wilfried wilhelm will willem willi william willie willy wilma wim winston
    wiranto wissam witold wladyslaw wojciech wole wolfgang workneh wouter xabier xanana xavi xavier xi
    xiaoping xiomara xochitl yacine yacoub yacouba yael yahia yahya yair yakov yakub yakubu yana yanis
    yannick yannis yardena yaroslav yasar yaser yasin yasir yasmin yasmine yasser yassin yasuo yazan yehia
    yehuda yelena yemane yemi yetunde yevgeny yigal yingluck yisrael yitzchak yitzhak yoani yoav yohannes
    yoko yolanda yonas yonatan yoni yoram yosef yoshihide yoshiro yosri yossi youcef younes youness youri
    yousef youssef youssou yousuf yoweri yuki yukiko yukio yulia yuliia yuliya yunus yuri yurii yuriko yuriy
    yury yusef yusra yusuf yusuke yuval yves yvette yvonne zabihullah zachary zack zaheer zahid zahir zahra
    zaid zainab zak zakaria zakhar zaki zalmai zalmay zanele zara zarifa zaur zaw zayed zbigniew zdenek
    zdravko zedong zehra zeid zeinab zelda zelimkhan zeljko zemin zev zeynab zhanna zia ziad ziaur zine
    zinedine zita zlatan zlatko zoe zofia zoltan zora zoramthanga zoran zoryana zsolt zubair zulema zulfikar
    zulfiqar zulkifli zurab zuzana zvi zviad
    """.split()
)
"""Frequent given names, in lower case: a fixed list, so that training data doesn't leak into what it is tested on."""
