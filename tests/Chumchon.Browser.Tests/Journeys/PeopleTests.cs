using Chumchon.Browser.Tests.Pages;
using Chumchon.Browser.Tests.Sites;
using Chumchon.Domain.Offices;
using Chumchon.Tests;
using Chumchon.Tests.Databases;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Chumchon.Browser.Tests.Journeys;

/// <summary>Offices and their officers, from an empty installation on. Each journey has provinces of its own.</summary>
[Collection(LookingTests.Name)]
public sealed class PeopleTests(BrowserRun run)
{
    private const string Heads = "ชื่อใช้งาน,ชื่อ-สกุล,รหัสสำนักงาน,บทบาท,ตั้งแต่วันที่,ถึงวันที่,ชนิดบัญชี";
    private const string OwnPassword = "ข้าวเม่าคลุกมะพร้าวอ่อน";
    private const string NewPassword = "ลมหนาวพัดผ่านทุ่งดอกหญ้า";
    private const int WrongOnes = 10;
    private const int Locked = 429;

    [Theory, OnSqlite, OnPostgres]
    public async Task FirstAdministrator_SetsUpOfficesAndAnOfficerBeginsWithHerSlip(string provider)
    {
        var site = await run.NewSiteAsync(provider);
        string[] right =
        [
            "kanok.cdd,กนก กรมการ,0,เจ้าหน้าที่กรม,,,บุคคล",
            "wira.sk,วีระ สงขลา,90,เจ้าหน้าที่จังหวัด,,,บุคคล",
            "sari.st,สารี สตูล,91,เจ้าหน้าที่จังหวัด,,,บุคคล",
            .. site.DistrictsOf("90").Concat(site.DistrictsOf("91")).Select(static code => $"d{code}.one,เจ้าหน้าที่ ที่{code},{code},เจ้าหน้าที่อำเภอ,,,บุคคล"),
        ];
        await run.VisitAsync(site, async visit =>
        {
            var home = await (await visit.OpenSignInAsync()).SignInAsync(NewSite.Administrator, NewSite.Password);
            var import = await (await home.ChooseInOfficeMenuAsync("บัญชีผู้ใช้งาน", new PeoplePage(visit))).ImportAsync();

            await import.CheckAsync(LinesAsWorkbook.Of(
            [
                Heads, .. right, "malee,มาลี ผิดที่,9099,เจ้าหน้าที่อำเภอ,,,บุคคล", "manee,มานี ผิดระดับ,9002,เจ้าหน้าที่จังหวัด,,,บุคคล",
                "wira.sk,วีระ ซ้ำ,9003,เจ้าหน้าที่อำเภอ,,,บุคคล",
            ]));
            await Expect(import.Main).ToContainTextAsync($"ตรวจแล้ว {right.Length + 3} แถว ถูกต้อง {right.Length} แถว");
            await Expect(import.Faults).ToHaveTextAsync(
            [
                $"{right.Length + 2}รหัสสำนักงานไม่มีสำนักงานรหัส “9099”", $"{right.Length + 3}บทบาทบทบาทนี้ใช้กับสำนักงานระดับนี้ไม่ได้",
                $"{right.Length + 4}ชื่อใช้งานชื่อใช้งาน wira.sk ซ้ำกับแถวที่ 3",
            ]);

            await import.CheckAsync(LinesAsWorkbook.Of([Heads, .. right]));
            await Expect(import.Main).ToContainTextAsync("ถูกต้องทุกแถว");
            var slips = await import.MakeAsync(right.Length);
            await Expect(slips.Slips).ToHaveCountAsync(right.Length);
            (await PrintedSheets.OfAsync(visit.Page)).ShouldBe(new(4, PrintedSheets.UprightA4));

            var code = await slips.CodeOfAsync("d9001.one");
            await run.VisitAsync(site, theirs => BeginAsync(theirs, "d9001.one", code));
        });
    }

    private static async Task BeginAsync(Visit visit, string userName, string code)
    {
        var first = await (await visit.OpenSignInAsync()).UseCodeAsync(userName, code.ToLowerInvariant());
        await first.TypeAsync("password2570");
        await Expect(first.New).ToHaveAccessibleDescriptionAsync("รหัสผ่านนี้เดาได้ง่าย เพราะมีแต่รหัสผ่านที่คนใช้กันมาก คำของระบบ ชื่อพื้นที่ ชื่อหรือรหัสของบัญชี ปี หรือตัวอักษรที่เรียงกันหรือซ้ำกัน กรุณาเติมคำของท่านเอง");
        await visit.ShouldBeAccessibleAsync("a password that is easy to guess");

        var signIn = await first.ChooseAsync(OwnPassword);
        await signIn.FillAsync(userName, code);
        await signIn.PressAsync();
        await Expect(signIn.Alert).ToContainTextAsync("ชื่อใช้งานหรือรหัสผ่านไม่ถูกต้อง");
        var home = await signIn.SignInAsync(userName, OwnPassword);
        await Expect(home.Header).ToContainTextAsync("สพอ.เมืองสงขลา (");
        await (await home.ChooseIncomeAsync()).ShouldBeShownAsync();
    }

    [Fact]
    public async Task Deputy_StandsInForAWeekAndNotADayMore()
    {
        var site = await run.NewSiteAsync("sqlite");
        site.MoveTo(NewSite.Evening);
        await site.AddAsync("p92", "ปรีดา ตรัง", "92", OfficeRole.ProvincialOfficer);
        await site.AddAsync("kanda", "กานดา แทนเพื่อน", "9201", OfficeRole.DistrictOfficer);
        await run.VisitAsync(site, async visit =>
        {
            var home = await (await visit.OpenSignInAsync()).SignInAsync("p92", NewSite.Password);
            var account = await (await home.ChooseInOfficeMenuAsync("บัญชีผู้ใช้งาน", new PeoplePage(visit))).ChooseAsync("kanda");
            await account.GiveAsync("9202", "เจ้าหน้าที่อำเภอ", site.Day(later: 6));
            await Expect(account.Status).ToContainTextAsync("ให้บทบาทแล้ว");
        });

        await run.VisitAsync(site, async visit =>
        {
            var home = await (await (await visit.OpenSignInAsync()).SignInToChooseAsync("kanda", NewSite.Password)).ChooseAsync("สพอ.กันตัง", new HomePage(visit));
            var months = await home.ChooseIncomeAsync();

            // Back in her own office without signing in again, on the same page.
            await (await months.ChooseInOfficeMenuAsync("เปลี่ยนสำนักงาน", new OfficeChoicePage(visit))).ChooseAsync("สพอ.เมืองตรัง", months);

            // The evening of the last day, then the night.
            site.Clock.Advance(TimeSpan.FromDays(6));
            home = await (await (await visit.OpenSignInAsync()).SignInToChooseAsync("kanda", NewSite.Password)).ChooseAsync("สพอ.กันตัง", home);
            site.MoveTo(hour: 0);
            await visit.Page.GotoAsync("/");
            home = await new SignInPage(visit).SignInAsync("kanda", NewSite.Password);
            await Expect(home.Header).ToContainTextAsync("สพอ.เมืองตรัง (");
        });
    }

    [Fact]
    public async Task ForgottenAndLocked_AreHelpedByTheOfficeAbove()
    {
        var site = await run.NewSiteAsync("sqlite");
        await site.AddAsync("p93", "พนม พัทลุง", "93", OfficeRole.ProvincialOfficer);
        await site.AddAsync("sopha", "โสภา ลืมรหัส", "9301", OfficeRole.DistrictOfficer);
        await site.AddAsync("somboon", "สมบูรณ์ พิมพ์ผิด", "9302", OfficeRole.DistrictOfficer);
        await run.VisitAsync(site, async visit =>
        {
            var home = await (await visit.OpenSignInAsync()).SignInAsync("p93", NewSite.Password);
            var people = await home.ChooseInOfficeMenuAsync("บัญชีผู้ใช้งาน", new PeoplePage(visit));
            var slips = await (await people.ChooseAsync("sopha")).GiveCodeAsync();
            (await PrintedSheets.OfAsync(visit.Page)).ShouldBe(new(1, PrintedSheets.UprightA4));
            var code = await slips.CodeOfAsync("sopha");
            await run.VisitAsync(site, async theirs =>
            {
                var signIn = await (await (await theirs.OpenSignInAsync()).UseCodeAsync("sopha", code)).ChooseAsync(NewPassword);
                await signIn.SignInAsync("sopha", NewPassword);
            });

            await run.VisitAsync(site, async theirs =>
            {
                var signIn = await theirs.OpenSignInAsync();
                for (var tries = 1; tries <= WrongOnes; tries++)
                {
                    await signIn.FillAsync("somboon", "ผิดทุกครั้งที่พิมพ์");
                    await signIn.PressAsync();
                    await Expect(signIn.Password).ToHaveValueAsync("");
                }

                theirs.Expect(Locked, Locked);
                await signIn.FillAsync("somboon", NewSite.Password);
                await signIn.PressAsync();
                await Expect(signIn.Alert).ToContainTextAsync("เข้าสู่ระบบไม่สำเร็จหลายครั้ง");

                await visit.Page.GotoAsync("/people");
                await Expect(people.Row("somboon")).ToContainTextAsync("ถูกล็อกชั่วคราว");
                var account = await people.ChooseAsync("somboon");
                await account.UnlockAsync();
                await Expect(account.Status).ToContainTextAsync("ปลดล็อกแล้ว");

                await signIn.SignInAsync("somboon", NewSite.Password);
            });
        });
    }

    [Fact]
    public async Task AreaAccount_IsClosedByItsOfficeAndItsHistoryStays()
    {
        var site = await run.NewSiteAsync("sqlite");
        await site.AddAsync("p94", "ปัทมา ปัตตานี", "94", OfficeRole.ProvincialOfficer);
        await site.AddAsync("d9401", "สพอ.เมืองปัตตานี", "9401", OfficeRole.DistrictOfficer, AccountKind.Area);
        await site.AddAsync("fatima", "ฟาติมะห์ ของตนเอง", "9401", OfficeRole.DistrictOfficer);
        await run.VisitAsync(site, async area =>
        {
            await (await area.OpenSignInAsync()).SignInAsync("d9401", NewSite.Password);
            site.Clock.Advance(TimeSpan.FromSeconds(1));
            await run.VisitAsync(site, async visit =>
            {
                var home = await (await visit.OpenSignInAsync()).SignInAsync("fatima", NewSite.Password);
                var account = await (await home.ChooseInOfficeMenuAsync("บัญชีผู้ใช้งาน", new PeoplePage(visit))).ChooseAsync("d9401");
                await account.CloseAsync();
                await Expect(account.Status).ToContainTextAsync("ปิดบัญชีแล้ว");
            });

            site.Clock.Advance(TimeSpan.FromSeconds(1));
            await area.Page.ReloadAsync();
            await new SignInPage(area).ShouldBeShownAsync();
        });

        await run.VisitAsync(site, async visit =>
        {
            var home = await (await visit.OpenSignInAsync()).SignInAsync("p94", NewSite.Password);
            var audit = await home.ChooseInOfficeMenuAsync("ประวัติการใช้งาน", new AuditPage(visit));
            await audit.FilterAsync("ทุกชนิด", "d9401");
            await Expect(audit.Entries.First).ToContainTextAsync("ฟาติมะห์ ของตนเอง (fatima) สพอ.เมืองปัตตานี ในฐานะเจ้าหน้าที่อำเภอ ปิดบัญชีของ สพอ.เมืองปัตตานี (d9401) ผ่านหน้าเว็บ");
            await Expect(audit.Main).ToContainTextAsync("สพอ.เมืองปัตตานี (d9401) สพอ.เมืองปัตตานี ในฐานะเจ้าหน้าที่อำเภอ เข้าสู่ระบบ ผ่านหน้าเว็บ");
        });
    }

    [Fact]
    public async Task Province_MakesAnAccountByKeyboardAndTicksOffItsReview()
    {
        var site = await run.NewSiteAsync("sqlite");
        await site.AddAsync("p95", "ยุพา ยะลา", "95", OfficeRole.ProvincialOfficer);
        await run.VisitAsync(site, async visit =>
        {
            var home = await (await visit.OpenSignInAsync()).SignInAsync("p95", NewSite.Password);
            var people = await home.ChooseInOfficeMenuAsync("บัญชีผู้ใช้งาน", new PeoplePage(visit));
            var form = await people.MakeAsync();
            await Expect(form.UserName).ToBeFocusedAsync();
            await TypeAsync(visit, "d9502.hasna", "Enter");
            await Expect(form.Person).ToBeFocusedAsync();
            await Expect(form.Person).ToHaveAccessibleDescriptionAsync("กรุณากรอกชื่อ-สกุล");
            await Expect(form.UserName).ToHaveValueAsync("d9502.hasna");
            await TypeAsync(visit, "ฮัสนา เบตง", "Tab");
            await TypeAsync(visit, "9502", "Tab");
            await visit.Page.Keyboard.PressAsync("Tab");
            await visit.Page.Keyboard.PressAsync("Tab");
            await visit.Page.Keyboard.PressAsync("Enter");
            var slips = new SlipsPage(visit);
            await Expect(slips.Slips).ToContainTextAsync("สพอ.เบตง");

            await visit.Page.GotoAsync("/people");
            var review = await people.ReviewAsync();
            await Expect(review.Main).ToContainTextAsync("สำนักงานที่ทบทวนแล้ว 0 จาก 2");
            await review.GiveAsync();
            await Expect(review.Status).ToContainTextAsync("บันทึกการทบทวนแล้ว");
            await Expect(review.Main).ToContainTextAsync("โดย ยุพา ยะลา");
            await Expect(review.Main).ToContainTextAsync("สำนักงานที่ทบทวนแล้ว 1 จาก 2");
        });
    }

    [Fact]
    public async Task Audit_IsReadFilteredExportedAndItsHeadPrinted()
    {
        var site = await run.NewSiteAsync("sqlite");
        await site.AddAsync("p96", "นิรันดร์ นราธิวาส", "96", OfficeRole.ProvincialOfficer);
        await run.VisitAsync(site, async visit => await (await visit.OpenSignInAsync()).SignInAsync("p96", NewSite.Password));
        site.Clock.Advance(TimeSpan.FromSeconds(1));
        await run.VisitAsync(site, async visit =>
        {
            var home = await (await visit.OpenSignInAsync()).SignInAsync(NewSite.Administrator, NewSite.Password);
            var audit = await home.ChooseInOfficeMenuAsync("ประวัติการใช้งาน", new AuditPage(visit));
            await Expect(audit.Entries.First).ToContainTextAsync("นภา ดูแลระบบ (napa.root) พช. ในฐานะผู้ดูแลระบบ เข้าสู่ระบบ ผ่านหน้าเว็บ");

            await audit.FilterAsync("เข้าสู่ระบบ", "p96");
            await Expect(audit.Entries).ToHaveCountAsync(1);
            var lines = await audit.ExportAsync();
            lines.Length.ShouldBe(2);
            lines[0].ShouldStartWith("เวลา,สายประวัติ,เลขที่,ผู้ทำรายการ");
            lines[1].ShouldContain(",นิรันดร์ นราธิวาส (p96),p96,สพจ.นราธิวาส,เจ้าหน้าที่จังหวัด,");

            // The day's end, and the job's next turn.
            site.Clock.Advance(TimeSpan.FromHours(9));
            site.Clock.Advance(TimeSpan.FromMinutes(10));
            await visit.Page.GotoAsync("/audit");
            var heads = await audit.HeadsAsync();
            await Expect(heads.Days.First).ToBeVisibleAsync();
            await heads.Days.First.GetByRole(AriaRole.Link).ClickAsync();
            await Expect(heads.Main).ToContainTextAsync("audit check-head");
            (await PrintedSheets.OfAsync(visit.Page)).ShouldBe(new(1, PrintedSheets.UprightA4));
        });
    }

    private static async Task TypeAsync(Visit visit, string text, string key)
    {
        await visit.Page.Keyboard.TypeAsync(text);
        await visit.Page.Keyboard.PressAsync(key);
    }
}
