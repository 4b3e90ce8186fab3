using Microsoft.OData.Edm;
using RecoveryCrm.Sandbox.Metadata;

namespace RecoveryCrm.Sandbox.WebApi.Schema;

/// <summary>The actions and functions of the Web API: messages of the platform, custom APIs, query functions.</summary>
internal sealed class EdmOperations(
    EdmModel model, EdmEntityContainer container, EdmEntityType row, IReadOnlyDictionary<string, EdmEntityType> types)
{
    private const string Namespace = WebModel.Namespace;
    private static readonly EdmCoreModel Core = EdmCoreModel.Instance;

    public void Add(OrganizationModel organization)
    {
        AddQueryFunctions();
        AddMultiples();
        AddPlatformMessages();
        foreach (var api in organization.CustomApis)
            Add(api);
    }

    /// <summary>Dataverse declares them unbound; bound to every row is what lets the OData library read them in $filter.</summary>
    private void AddQueryFunctions()
    {
        foreach (var (name, value) in QueryFunctions.All)
        {
            var function = new EdmFunction(Namespace, name, Core.GetBoolean(false), true, null, true);
            function.AddParameter("row", new EdmEntityTypeReference(row, false));
            function.AddParameter("PropertyName", Core.GetString(false));
            switch (value)
            {
                case QueryFunctionValue.Number: function.AddParameter("PropertyValue", Core.GetInt64(false)); break;
                case QueryFunctionValue.Text: function.AddParameter("PropertyValue", Core.GetString(false)); break;
                case QueryFunctionValue.Texts: function.AddParameter("PropertyValues", EdmTypes.Collection(Core.GetString(false))); break;
            }

            model.AddElement(function);
        }
    }

    private void AddMultiples()
    {
        var ids = Response("CreateMultipleResponse", [("Ids", EdmTypes.Collection(Core.GetGuid(false)))]);
        foreach (var type in types.Values)
        {
            foreach (var name in (string[])["CreateMultiple", "UpdateMultiple", "UpsertMultiple"])
            {
                var rows = EdmTypes.Collection(new EdmEntityTypeReference(type, false));
                var action = new EdmAction(Namespace, name, name == "CreateMultiple" ? ids : null, true, null);
                action.AddParameter("entityset", rows);
                action.AddParameter("Targets", rows);
                model.AddElement(action);
            }
        }
    }

    private void AddPlatformMessages()
    {
        AddFunction("WhoAmI", [("BusinessUnitId", Core.GetGuid(false)), ("UserId", Core.GetGuid(false)), ("OrganizationId", Core.GetGuid(false))]);
        if (types.TryGetValue("systemuser", out var user))
        {
            var function = new EdmFunction(
                Namespace, "RetrievePrincipalAccess", Response("RetrievePrincipalAccessResponse", [("AccessRights", Core.GetString(true))]), true, null, false);
            function.AddParameter("entity", new EdmEntityTypeReference(user, false));
            function.AddParameter("Target", new EdmEntityTypeReference(row, false));
            model.AddElement(function);
        }

        if (types.ContainsKey("incidentresolution"))
            AddAction("CloseIncident", [("IncidentResolution", new EdmEntityTypeReference(row, false)), ("Status", Core.GetInt32(false))]);
    }

    private void AddFunction(string name, IEnumerable<(string Name, IEdmTypeReference Type)> response)
    {
        var function = new EdmFunction(Namespace, name, Response(name + "Response", response));
        model.AddElement(function);
        container.AddFunctionImport(name, function);
    }

    private void AddAction(string name, IEnumerable<(string Name, IEdmTypeReference Type)> parameters)
    {
        var action = new EdmAction(Namespace, name, null);
        foreach (var parameter in parameters)
            action.AddParameter(parameter.Name, parameter.Type);
        model.AddElement(action);
        container.AddActionImport(name, action);
    }

    private void Add(CustomApi api)
    {
        var response = api.Responses.Count == 0 ? null
            : Response(api.UniqueName + "Response", api.Responses.Select(each => (each.Name, EdmTypes.Of(each.Type, row))));
        var bound = api.BoundTable is not null;
        EdmOperation operation = api.IsFunction
            ? new EdmFunction(Namespace, api.UniqueName, response!, bound, null, false)
            : new EdmAction(Namespace, api.UniqueName, response, bound, null);
        if (bound)
        {
            var entity = new EdmEntityTypeReference(types[api.BoundTable!], false);
            operation.AddParameter(api.BindingType == BindingType.EntityCollection
                ? new EdmOperationParameter(operation, "entityset", EdmTypes.Collection(entity))
                : new EdmOperationParameter(operation, "entity", entity));
        }

        foreach (var parameter in api.Parameters)
        {
            var type = EdmTypes.Of(parameter.Type, row);
            operation.AddParameter(parameter.Optional
                ? new EdmOptionalParameter(operation, parameter.Name, type)
                : new EdmOperationParameter(operation, parameter.Name, type));
        }

        model.AddElement(operation);
        if (bound)
            return;
        if (operation is EdmFunction function)
            container.AddFunctionImport(api.UniqueName, function);
        else
            container.AddActionImport(api.UniqueName, (EdmAction)operation);
    }

    private EdmComplexTypeReference Response(string name, IEnumerable<(string Name, IEdmTypeReference Type)> properties)
    {
        var type = new EdmComplexType(Namespace, name);
        foreach (var property in properties)
        {
            if (property.Type.IsEntity() || (property.Type.IsCollection() && property.Type.AsCollection().ElementType().IsEntity()))
                type.AddUnidirectionalNavigation(new EdmNavigationPropertyInfo
                {
                    Name = property.Name,
                    Target = row,
                    TargetMultiplicity = property.Type.IsCollection() ? EdmMultiplicity.Many : EdmMultiplicity.ZeroOrOne,
                });
            else
                type.AddStructuralProperty(property.Name, property.Type);
        }

        model.AddElement(type);
        return new EdmComplexTypeReference(type, false);
    }
}
