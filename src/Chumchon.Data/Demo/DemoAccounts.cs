using System.Data.Common;
using System.Globalization;
using Chumchon.Data.Accounts;
using Chumchon.Domain.Audit;
using Chumchon.Domain.Calendar;
using Chumchon.Domain.Offices;

namespace Chumchon.Data.Demo;

/// <summary>An account of the demo, which a fictitious person has in one office.</summary>
internal sealed record DemoAccount(long Id, string UserName, string PersonName, long Office, OfficeRole Role, int AreaCode)
{
    /// <summary>Offices share theirs (R1); those of the department are persons' own.</summary>
    public AccountKind Kind => AreaCode > 0 ? AccountKind.Area : AccountKind.Person;
}

/// <summary>
/// The accounts of the demo: <c>d9001</c> for each district office, <c>p90</c> for each provincial one, <c>central</c> and
/// <c>admin</c> of the department.
/// </summary>
internal static class DemoAccounts
{
    private static readonly long CreatedAt = new FiscalYear(2567).First.Begins.ToUnixTimeMilliseconds();

    /// <summary>The accounts that go with the offices of the database: ids from 1, districts first, by code.</summary>
    public static async Task<List<DemoAccount>> MakeAsync(DbTransaction transaction, CancellationToken cancellation)
    {
        var offices = await transaction.Command("select id, kind, area_code from office order by kind, area_code").ListAsync(
            static reader => (Id: reader.GetInt64(0), Kind: (OfficeKind)reader.GetInt32(1), AreaCode: reader.GetInt32(2)), cancellation);
        var names = ProducerNames.Read();
        List<DemoAccount> accounts = [];
        foreach (var office in offices)
        {
            foreach (var (userName, role) in Users(office.Kind, office.AreaCode))
            {
                var id = accounts.Count + 1L;
                accounts.Add(new DemoAccount(id, userName, names.Officer(id), office.Id, role, office.AreaCode));
            }
        }

        return accounts;
    }

    /// <summary>Who writes for each district, by district.</summary>
    public static Dictionary<int, AuditAuthor> OfficersOf(IEnumerable<DemoAccount> accounts) => accounts
        .Where(static account => account.UserName[0] == 'd')
        .ToDictionary(static account => account.AreaCode, static account => new AuditAuthor(account.Id, account.Office, account.Role, WriteWay.Page));

    private static (string UserName, OfficeRole Role)[] Users(OfficeKind kind, int areaCode) => kind switch
    {
        OfficeKind.District => [(string.Create(CultureInfo.InvariantCulture, $"d{areaCode}"), OfficeRole.DistrictOfficer)],
        OfficeKind.Province => [(string.Create(CultureInfo.InvariantCulture, $"p{areaCode}"), OfficeRole.ProvincialOfficer)],
        _ => [("central", OfficeRole.DepartmentOfficer), ("admin", OfficeRole.Administrator)],
    };

    public static readonly string[] Columns =
    [
        "id", "user_name", "normalized_user_name", "person_name", "language", "kind", "created_at", "password_hash", "security_stamp",
        "concurrency_stamp", "email_confirmed", "phone_number_confirmed", "two_factor_enabled", "lockout_enabled", "access_failed_count",
    ];

    public static object?[] Row(DemoAccount account, string passwordHash) =>
    [
        account.Id, account.UserName, account.UserName.ToUpperInvariant(), account.PersonName, "th", (int)account.Kind, CreatedAt, passwordHash,
        NewStamp.Draw(), NewStamp.Draw(), false, false, false, true, 0,
    ];
}
