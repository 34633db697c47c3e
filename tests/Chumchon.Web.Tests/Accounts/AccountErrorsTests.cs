using System.Globalization;
using System.Reflection;
using Chumchon.Web.Features.Accounts;
using Chumchon.Web.Platform;
using Chumchon.Web.Platform.Words;
using Microsoft.AspNetCore.Identity;

namespace Chumchon.Web.Tests.Accounts;

public sealed class AccountErrorsTests
{
    [Fact]
    public void EveryErrorOfIdentity_HasWordsInBothLanguagesUnderItsCode()
    {
        var errors = typeof(IdentityErrorDescriber).GetMethods()
            .Where(static method => method.IsVirtual && method.ReturnType == typeof(IdentityError)).ToList();
        errors.Count.ShouldBeGreaterThan(20);

        foreach (var error in errors)
        {
            var values = error.GetParameters()
                .Select(static parameter => parameter.ParameterType == typeof(int) ? (object)12 : "สมหญิง").ToArray();
            var expected = (IdentityError)error.Invoke(new IdentityErrorDescriber(), values)!;

            var thai = In(Language.Thai, error, values);
            var english = In(Language.English, error, values);

            (thai.Code, english.Code).ShouldBe((expected.Code, expected.Code));
            thai.Description.ShouldContain(static letter => letter >= 'ก' && letter <= '๛', error.Name);
            english.Description.Replace("สมหญิง", "", StringComparison.Ordinal)
                .ShouldNotContain(static letter => letter >= 'ก' && letter <= '๛', error.Name);
        }
    }

    private static IdentityError In(CultureInfo language, MethodInfo error, object[] values)
    {
        var before = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = language;
        try
        {
            return (IdentityError)error.Invoke(new AccountErrors(new PageWords()), values)!;
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }
}
