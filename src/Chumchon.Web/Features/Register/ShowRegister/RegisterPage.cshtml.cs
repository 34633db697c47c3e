using Chumchon.Data.Areas;
using Chumchon.Data.Producers;
using Chumchon.Domain.Areas;
using Chumchon.Web.Platform.Officers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Chumchon.Web.Features.Register.ShowRegister;

/// <summary>ทะเบียนผู้ประกอบการ: the list, sought and narrowed, a part at a time.</summary>
public sealed class RegisterPage(RegisterQueries register, AreaDirectory areas) : PageModel
{
    public const int OnPage = 50;

    [BindProperty(SupportsGet = true, Name = "")]
    public RegisterChoice Choice { get; set; } = new();

    public Officer Officer { get; private set; } = null!;

    public RegisterPart Part { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Officer = Officer.Of(User);
        Part = await register.PartAsync(Officer.Scope, Choice.Filter, RegisterPlace.Read(Choice.After), OnPage, cancellation);
    }

    /// <summary>Whose districts can be chosen: her own province's, or that of the province chosen.</summary>
    public IReadOnlyList<DistrictCode> Districts => Officer.Scope.District is null && (Officer.Scope.Province ?? Choice.ProvinceChosen) is { } province
        ? areas.DistrictsOf(province)
        : [];
}
