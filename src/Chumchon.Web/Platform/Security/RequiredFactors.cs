using Chumchon.Domain.Offices;
using Chumchon.Web.Platform.Demonstration;
using Chumchon.Web.Platform.Officers;

namespace Chumchon.Web.Platform.Security;

/// <summary>
/// Who must have a second factor, by the setting <c>SecondFactor:RequiredOf</c>: the department with its administrators, where it says
/// nothing; everyone, or nobody. A demonstration has one password for all and asks nobody.
/// </summary>
public sealed class RequiredFactors(IConfiguration settings, DemoState demo)
{
    public const string Setting = "SecondFactor:RequiredOf";

    private readonly Of required = Read(settings);

    private enum Of
    {
        Nobody = 0,
        Department = 1,
        Everyone = 2,
    }

    /// <exception cref="ArgumentException">The setting names something else.</exception>
    public static void Check(IConfiguration settings) => Read(settings);

    /// <summary>Whether the officer of the request may do nothing before she has a second factor: her session is of a password alone.</summary>
    public bool AreDue(HttpContext context) => SessionCookie.SeenOf(context) is { TwoFactors: false }
        && Officer.TryOf(context.User) is { } officer && IsRequiredOf(officer);

    private bool IsRequiredOf(Officer officer) => !demo.IsDemo && required switch
    {
        Of.Everyone => true,
        Of.Department => officer.Office == OfficeKind.Department,
        _ => false,
    };

    private static Of Read(IConfiguration settings) => settings[Setting] switch
    {
        null or "" => Of.Department,
        var named => Enum.TryParse<Of>(named, ignoreCase: true, out var of) && Enum.IsDefined(of) && !char.IsAsciiDigit(named[0])
            ? of
            : throw new ArgumentException($"{Setting} is '{named}'; it takes department, everyone or nobody.", nameof(settings)),
    };
}

/// <summary>A page for whoever must set up a second factor first.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class OpenBeforeFactorAttribute : Attribute;
