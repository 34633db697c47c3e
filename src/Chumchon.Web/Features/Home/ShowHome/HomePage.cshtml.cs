using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Chumchon.Web.Features.Home.ShowHome;

/// <summary>หน้าหลัก (R4).</summary>
public sealed class HomePage : PageModel;
