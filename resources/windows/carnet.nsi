; The installer: for one user, without an administrator. VERSION, FOLDER (what is installed) and OUT are given.
Target amd64-unicode ; as the program: there is no Carnet for 32 bits
SetCompressor /SOLID lzma
!include MUI2.nsh
!include FileFunc.nsh

Name "Carnet"
OutFile "${OUT}"
InstallDir "$LOCALAPPDATA\Programs\Carnet"
InstallDirRegKey HKCU "Software\Carnet" "Folder"
RequestExecutionLevel user
BrandingText "Carnet ${VERSION}"
VIProductVersion "${VERSION}.0"
VIAddVersionKey /LANG=1033 ProductName "Carnet"
VIAddVersionKey /LANG=1033 FileDescription "Carnet"
VIAddVersionKey /LANG=1033 FileVersion "${VERSION}"
VIAddVersionKey /LANG=1033 LegalCopyright "The Carnet authors"

!define MUI_ICON "carnet.ico"
!define MUI_UNICON "carnet.ico"
!define MUI_FINISHPAGE_RUN "$INSTDIR\carnet.exe"
!define MUI_LANGDLL_REGISTRY_ROOT HKCU
!define MUI_LANGDLL_REGISTRY_KEY "Software\Carnet"
!define MUI_LANGDLL_REGISTRY_VALUENAME "InstallerLanguage"
!insertmacro MUI_PAGE_WELCOME
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGE "French"

LangString Training ${LANG_ENGLISH} "Carnet – training shop"
LangString Training ${LANG_FRENCH} "Carnet – boutique d’entraînement"
LangString IsOpen ${LANG_ENGLISH} "Carnet is open. Close it, then try again: what is typed is kept."
LangString IsOpen ${LANG_FRENCH} "Carnet est ouvert. Fermez-le, puis réessayez : la saisie est conservée."
LangString Kind ${LANG_ENGLISH} "Customers for Carnet"
LangString Kind ${LANG_FRENCH} "Clients pour Carnet"
LangString Stays ${LANG_ENGLISH} "The customers on this computer stay in $LOCALAPPDATA\Carnet."
LangString Stays ${LANG_FRENCH} "Les clients de cet ordinateur restent dans $LOCALAPPDATA\Carnet."

!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\Carnet"
!define CLASSES "Software\Classes"

Function .onInit
    !insertmacro MUI_LANGDLL_DISPLAY
FunctionEnd

Function un.onInit
    !insertmacro MUI_UNGETLANGUAGE
FunctionEnd

; A program that runs cannot be written over.
!macro WaitUntilClosed
    ${If} ${FileExists} "$INSTDIR\carnet.exe"
        ${Do}
            ClearErrors
            FileOpen $0 "$INSTDIR\carnet.exe" a
            ${IfNot} ${Errors}
                FileClose $0
                ${ExitDo}
            ${EndIf}
            MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "$(IsOpen)" /SD IDCANCEL IDRETRY +2
            Abort
        ${Loop}
    ${EndIf}
!macroend

; Offered under "Open with"; what opens such files by itself stays as it is.
!macro Offer ENDING
    WriteRegStr HKCU "${CLASSES}\${ENDING}\OpenWithProgids" "Carnet.File" ""
    WriteRegStr HKCU "${CLASSES}\Applications\carnet.exe\SupportedTypes" "${ENDING}" ""
!macroend
!macro TakeBack ENDING
    DeleteRegValue HKCU "${CLASSES}\${ENDING}\OpenWithProgids" "Carnet.File"
!macroend

Section
    !insertmacro WaitUntilClosed
    SetOutPath "$INSTDIR"
    File /r "${FOLDER}/*"
    WriteUninstaller "$INSTDIR\uninstall.exe"
    CreateShortcut "$SMPROGRAMS\Carnet.lnk" "$INSTDIR\carnet.exe"
    CreateShortcut "$SMPROGRAMS\$(Training).lnk" "$INSTDIR\carnet.exe" "--training"

    WriteRegStr HKCU "Software\Carnet" "Folder" "$INSTDIR"
    WriteRegStr HKCU "Software\Carnet" "TrainingShortcut" "$(Training).lnk"
    WriteRegStr HKCU "${CLASSES}\Carnet.File" "" "$(Kind)"
    WriteRegStr HKCU "${CLASSES}\Carnet.File\DefaultIcon" "" "$INSTDIR\carnet.exe,0"
    WriteRegStr HKCU "${CLASSES}\Carnet.File\shell\open\command" "" '"$INSTDIR\carnet.exe" "%1"'
    WriteRegStr HKCU "${CLASSES}\Applications\carnet.exe" "FriendlyAppName" "Carnet"
    WriteRegStr HKCU "${CLASSES}\Applications\carnet.exe\shell\open\command" "" '"$INSTDIR\carnet.exe" "%1"'
    !insertmacro Offer ".csv"
    !insertmacro Offer ".tsv"
    !insertmacro Offer ".vcf"
    !insertmacro Offer ".xlsx"

    WriteRegStr HKCU "${UNINSTALL}" "DisplayName" "Carnet"
    WriteRegStr HKCU "${UNINSTALL}" "DisplayVersion" "${VERSION}"
    WriteRegStr HKCU "${UNINSTALL}" "DisplayIcon" "$INSTDIR\carnet.exe"
    WriteRegStr HKCU "${UNINSTALL}" "Publisher" "The Carnet authors"
    WriteRegStr HKCU "${UNINSTALL}" "InstallLocation" "$INSTDIR"
    WriteRegStr HKCU "${UNINSTALL}" "UninstallString" '"$INSTDIR\uninstall.exe"'
    WriteRegStr HKCU "${UNINSTALL}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
    WriteRegDWORD HKCU "${UNINSTALL}" "NoModify" 1
    WriteRegDWORD HKCU "${UNINSTALL}" "NoRepair" 1
    ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
    IntFmt $0 "0x%08X" $0
    WriteRegDWORD HKCU "${UNINSTALL}" "EstimatedSize" "$0"
    System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
SectionEnd

Section Uninstall
    !insertmacro WaitUntilClosed
    Delete "$SMPROGRAMS\Carnet.lnk"
    ReadRegStr $0 HKCU "Software\Carnet" "TrainingShortcut"
    Delete "$SMPROGRAMS\$0"
    ; Only what was installed: a folder of the user's choice may hold other things, and "data" of a stick.
    Delete "$INSTDIR\carnet.exe"
    Delete "$INSTDIR\*.dll"
    Delete "$INSTDIR\qt.conf"
    Delete "$INSTDIR\uninstall.exe"
    RMDir /r "$INSTDIR\licences"
    RMDir /r "$INSTDIR\translations"
    RMDir /r "$INSTDIR\platforms"
    RMDir /r "$INSTDIR\tls"
    RMDir /r "$INSTDIR\imageformats"
    RMDir "$INSTDIR"
    !insertmacro TakeBack ".csv"
    !insertmacro TakeBack ".tsv"
    !insertmacro TakeBack ".vcf"
    !insertmacro TakeBack ".xlsx"
    DeleteRegKey HKCU "${CLASSES}\Carnet.File"
    DeleteRegKey HKCU "${CLASSES}\Applications\carnet.exe"
    DeleteRegKey HKCU "${UNINSTALL}"
    DeleteRegKey HKCU "Software\Carnet"
    System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
    DetailPrint "$(Stays)"
SectionEnd
