using System.Globalization;
using Chumchon.Domain.Areas;

namespace Chumchon.Domain.Audit;

/// <summary>
/// A chain of audit entries. A district has one of its returns and one of its register (ทะเบียนผู้ประกอบการ); accounts, offices
/// and the system, which belong to no district, stand under district 0. The numbers are stored and hashed: never renumber.
/// </summary>
public readonly record struct AuditStream
{
    /// <summary>The <see cref="Number"/> of each district's returns.</summary>
    public const long ReturnsNumber = 1;

    private const long RegisterNumber = 2;
    private const long AccountKind = 1, OfficeKind = 2, Kinds = 10;

    private AuditStream(int district, long number)
    {
        District = district;
        Number = number;
    }

    /// <summary>District code; 0 for accounts and the system.</summary>
    public int District { get; }

    /// <summary>Of a district 1 its returns, 2 its register; of none 0 the system, else ten times an id, and 1 for an account, 2 for an office.</summary>
    public long Number { get; }

    /// <summary>What concerns the whole installation, and names that no account has.</summary>
    public static AuditStream System => default;

    public bool IsReturns => District > 0 && Number == ReturnsNumber;

    public static AuditStream Returns(DistrictCode district) => new(district.Value, ReturnsNumber);

    public static AuditStream Register(DistrictCode district) => new(district.Value, RegisterNumber);

    /// <param name="account">Account id; 0, where there is none, is the system's.</param>
    public static AuditStream OfAccount(long account) => account == 0 ? System : new(0, checked((account * Kinds) + AccountKind));

    /// <param name="office">Office id.</param>
    public static AuditStream OfOffice(long office) => new(0, checked((office * Kinds) + OfficeKind));

    /// <summary>The stream of stored numbers; false where no stream has them.</summary>
    public static bool TryOf(long district, long number, out AuditStream stream)
    {
        var isOne = district is >= 0 and <= 9999 && number >= (district == 0 ? 0 : ReturnsNumber);
        stream = isOne ? new((int)district, number) : default;
        return isOne;
    }

    /// <summary>How people name it: <c>d9001</c>, <c>d9001 register</c>, <c>account:17</c>, <c>office:5</c>, <c>system</c>.</summary>
    public override string ToString() => (District, Number) switch
    {
        (0, 0) => "system",
        (0, _) when Number % Kinds == AccountKind => string.Create(CultureInfo.InvariantCulture, $"account:{Number / Kinds}"),
        (0, _) when Number % Kinds == OfficeKind => string.Create(CultureInfo.InvariantCulture, $"office:{Number / Kinds}"),
        (0, _) => string.Create(CultureInfo.InvariantCulture, $"stream {Number}"),
        (_, ReturnsNumber) => $"d{new DistrictCode(District)}",
        (_, RegisterNumber) => $"d{new DistrictCode(District)} register",
        _ => string.Create(CultureInfo.InvariantCulture, $"d{new DistrictCode(District)} stream {Number}"),
    };
}
