using Chumchon.Data.Accounts;
using Chumchon.Data.Areas;
using Chumchon.Data.Model;
using Chumchon.Domain.Accounts;
using Chumchon.Domain.Areas;
using Chumchon.Domain.Audit;
using Chumchon.Domain.Calendar;
using Chumchon.Domain.Offices;
using Chumchon.Tests;
using Chumchon.Tests.Databases;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Chumchon.Browser.Tests.Sites;

/// <summary>
/// An installation as its operator makes it by the verbs: an empty database migrated, and one administrator.
/// </summary>
public sealed class NewSite : Site
{
    public const string Administrator = "napa.root";

    /// <summary>Of the administrator, and of whoever is added behind the pages.</summary>
    public const string Password = "ดาวเหนือบนทุ่งนากว้าง";

    /// <summary>An hour from which a day ends within a session.</summary>
    public const int Evening = 20;

    private NewSite(TestDatabase stored, ListeningProgram program)
        : base(stored, program)
    {
    }

    /// <summary>The day of the program's clock in Bangkok, as a form takes it.</summary>
    public string Day(int later = 0) => BangkokTime.At(Clock.GetUtcNow()).AddDays(later).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Moves the clock on to where it next shows an hour.</summary>
    public void MoveTo(int hour)
    {
        var now = BangkokTime.At(Clock.GetUtcNow());
        var then = new DateTimeOffset(now.Date.AddHours(hour), BangkokTime.Offset);
        Clock.Advance((then > now ? then : then.AddDays(1)) - now);
    }

    /// <summary>When its clock starts: the verbs' is the machine's own, and no later.</summary>
    public static DateTimeOffset Beginning { get; } =
        new(BangkokTime.At(TimeProvider.System.GetUtcNow()).Date.AddDays(1).AddHours(Evening), BangkokTime.Offset);

    /// <param name="provider"><c>sqlite</c> or <c>postgres</c>.</param>
    /// <param name="settings">Of the program, beside its database.</param>
    public static async Task<NewSite> StartAsync(string provider, params IReadOnlyList<(string Key, string Value)> settings)
    {
        var database = await TestDatabase.CreateEmptyAsync(provider);
        (string, string)[] stored = [("Database__Provider", provider), ("ConnectionStrings__Chumchon", database.Connection)];
        await RunAsync(["migrate"], "", stored);
        await RunAsync(["user", "add-admin", Administrator, "--person", "นภา ดูแลระบบ", "--password-stdin"], Password, stored);
        return new(database, ListeningProgram.Start(database, Beginning, settings));
    }

    /// <summary>The districts of a province, by code.</summary>
    public IReadOnlyList<DistrictCode> DistrictsOf(string province) =>
        ProvinceCode.TryParse(province, out var code) ? Services.GetRequiredService<AreaDirectory>().DistrictsOf(code) : [];

    /// <summary>An officer of an office who chose her password.</summary>
    public async Task AddAsync(string userName, string person, string office, OfficeRole role, AccountKind kind = AccountKind.Person)
    {
        var made = await Services.GetRequiredService<MakeAccounts>().ExecuteAsync(
            Actor.ByVerb, [new(Row: 0, userName, person, office, role, "", "", "", kind, "")], onlyGood: false, fromFile: false, CancellationToken.None);
        made.Faults.ShouldBeEmpty();
        var hasher = new PasswordHasher<Account>(Options.Create(new PasswordHasherOptions { IterationCount = DemoSite.HashIterations }));
        await Stored.ExecuteAsync(
            $"update account set password_hash = '{hasher.HashPassword(new(), Password)}', code_hash = null, code_until = null where user_name = '{userName}'");
    }

    private static async Task RunAsync(string[] verb, string input, (string, string)[] settings)
    {
        var (exitCode, _, error) = await RunningProgram.RunAsync(verb, input, settings);
        exitCode.ShouldBe(0, error);
    }
}
