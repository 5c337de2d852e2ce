@echo off
rem Runs Maven the way mvnw does, which also describes the variables.
rem The tools are called by their full path: a Unix tar or curl may stand before those of Windows on PATH.
setlocal EnableExtensions DisableDelayedExpansion
set "mvnw_tools=%SystemRoot%\System32"
set "mvnw_need=JDK 17 or newer is needed"
for %%v in (work release installed version url checksum actual) do set "mvnw_%%v="

if not defined JAVA_HOME goto :java
set "mvnw_reason=no JDK found in JAVA_HOME, which is %JAVA_HOME%; %mvnw_need%"
if not exist "%JAVA_HOME%\bin\java.exe" goto :fail
if not exist "%JAVA_HOME%\bin\javac.exe" goto :fail
set "PATH=%JAVA_HOME%\bin;%PATH%"
:java
for /f "tokens=1,2 delims== " %%a in ('java -XshowSettings:properties -version 2^>^&1 ^| "%mvnw_tools%\findstr.exe" "java.specification.version"') do (
    if "%%a"=="java.specification.version" set "mvnw_release=%%b"
)
set "mvnw_reason=no JDK found; %mvnw_need%, with its bin directory on PATH or its directory in JAVA_HOME"
if not defined mvnw_release goto :fail
set "mvnw_reason=Java %mvnw_release% is too old; %mvnw_need%"
for /f "delims=." %%m in ("%mvnw_release%") do if %%m LSS 17 goto :fail

set "mvnw_mvn=mvn"
if "%MVNW_IGNORE_INSTALLED%"=="1" goto :pinned
for /f "tokens=1-3" %%t in ('mvn --version 2^>nul') do if "%%t %%u"=="Apache Maven" set "mvnw_installed=%%v"
if not defined mvnw_installed goto :pinned
for /f "tokens=1-3 delims=.-" %%a in ("%mvnw_installed%") do set /a "mvnw_number=%%a * 1000000 + %%b * 1000 + %%c"
if %mvnw_number% GEQ 3006003 goto :run

:pinned
set "mvnw_properties=%~dp0.mvn\wrapper\maven-wrapper.properties"
for /f "usebackq eol=# tokens=1* delims==" %%a in ("%mvnw_properties%") do (
    if "%%a"=="distributionVersion" set "mvnw_version=%%b"
    if "%%a"=="distributionUrl" set "mvnw_url=%%b"
    if "%%a"=="distributionSha512Sum" set "mvnw_checksum=%%b"
)
set "mvnw_reason=%mvnw_properties% names no distributionVersion or no distributionSha512Sum"
if not defined mvnw_version goto :fail
if not defined mvnw_checksum goto :fail
set "mvnw_dists=%USERPROFILE%\.m2\wrapper\dists"
if defined MAVEN_USER_HOME set "mvnw_dists=%MAVEN_USER_HOME%\wrapper\dists"
set "mvnw_name=apache-maven-%mvnw_version%-%mvnw_checksum:~0,12%"
set "mvnw_mvn=%mvnw_dists%\%mvnw_name%\bin\mvn.cmd"
if exist "%mvnw_mvn%" goto :run

set "mvnw_file=apache-maven-%mvnw_version%-bin.zip"
if defined MVNW_REPOURL set "mvnw_url=%MVNW_REPOURL%/maven-3/%mvnw_version%/binaries/%mvnw_file%"
set "mvnw_work=%mvnw_dists%\.mvnw.%RANDOM%%RANDOM%"
set "mvnw_zip=%mvnw_work%\%mvnw_file%"
set "mvnw_reason=%mvnw_work% could not be made"
md "%mvnw_work%"
if not exist "%mvnw_work%\" goto :fail
echo mvnw: fetching "%mvnw_url%">&2
set "mvnw_reason=%mvnw_url% could not be fetched"
"%mvnw_tools%\curl.exe" -fsSL -o "%mvnw_zip%" "%mvnw_url%"
if errorlevel 1 goto :fail

rem The second line is the checksum, in which some versions of certutil put spaces.
for /f "skip=1 delims=" %%h in ('%mvnw_tools%\certutil.exe -hashfile "%mvnw_zip%" SHA512') do (
    if not defined mvnw_actual set "mvnw_actual=%%h"
)
if defined mvnw_actual set "mvnw_actual=%mvnw_actual: =%"
set "mvnw_reason=%mvnw_url% refused and deleted: its SHA-512 is %mvnw_actual%, but %mvnw_properties% says %mvnw_checksum%"
if /i not "%mvnw_actual%"=="%mvnw_checksum%" goto :fail

set "mvnw_reason=%mvnw_dists%\%mvnw_name% could not be written"
"%mvnw_tools%\tar.exe" -xf "%mvnw_zip%" -C "%mvnw_work%"
if errorlevel 1 goto :fail
rem One rename makes it appear whole or not at all; it fails where another mvnw was quicker, which is just as good.
ren "%mvnw_work%\apache-maven-%mvnw_version%" "%mvnw_name%"
move "%mvnw_work%\%mvnw_name%" "%mvnw_dists%\" <nul >nul 2>&1
if not exist "%mvnw_mvn%" goto :fail
rd /s /q "%mvnw_work%"

:run
rem Not by "call", which would double carets and expand percent signs in the arguments once more.
"%mvnw_mvn%" %*
exit /b %errorlevel%

:fail
if defined mvnw_work rd /s /q "%mvnw_work%"
setlocal EnableDelayedExpansion
echo mvnw: !mvnw_reason!>&2
exit /b 1
