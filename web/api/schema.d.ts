// Written by `npm run docs` from the description of the API.
export interface paths {
    "/healthz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the process lives */
        get: operations["health"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Numbers for Prometheus
         * @description Roles: operator, admin.
         */
        get: operations["metrics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/openapi.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** This description */
        get: operations["openapi"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/readyz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether store and runs can be reached */
        get: operations["readiness"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reference": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** This description as a page */
        get: operations["reference"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Takes the code of the printed link, once, and begins a session */
        get: operations["session"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sign-in/callback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Takes the answer of the issuer */
        get: operations["signInCallback"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sign-in/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Sends the browser to the issuer */
        get: operations["signInStart"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sign-in/way": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How people sign in to the page */
        get: operations["signInWay"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sign-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ends a session */
        post: operations["signOut"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/access-log": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The access log from a line on, and whether all of it is unchanged
         * @description Roles: admin.
         */
        get: operations["accessLog"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/comparisons": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What changed from one pack to a newer one; both are verified first
         * @description Roles: auditor, operator, admin.
         */
        get: operations["comparePacks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/coverage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How much of each catalog checks speak of
         * @description Roles: auditor, operator, admin.
         */
        get: operations["coverage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Decisions about controls, and exceptions that somebody accepts up to a day
         * @description Roles: auditor, operator, admin.
         */
        get: operations["listDecisions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The documents of the organisation, and where each stands today
         * @description Roles: auditor, operator, admin.
         */
        get: operations["listDocuments"];
        put?: never;
        /**
         * Add a document, with owner, day, validity and controls; the next run reads it
         * @description Roles: operator, admin.
         */
        post: operations["addDocument"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/documents/{digest}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The bytes of a document; auditors get those that travel in packs
         * @description Roles: auditor, operator, admin.
         */
        get: operations["getDocument"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/engagements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The engagements of the configuration, and which packs each one sees now
         * @description Roles: admin.
         */
        get: operations["listEngagements"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/frameworks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The control catalogs
         * @description Roles: auditor, operator, admin.
         */
        get: operations["listFrameworks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/frameworks/{framework}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The controls of a catalog and the checks that speak of them
         * @description Roles: auditor, operator, admin.
         */
        get: operations["getFramework"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/house": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who does the runs here, and what can be ordered
         * @description Roles: operator, admin.
         */
        get: operations["house"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/investigations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All investigations, the newest order first
         * @description Roles: operator, admin.
         */
        get: operations["listInvestigations"];
        put?: never;
        /**
         * Ask the log who changed what; the answer is a signed case
         * @description Roles: operator, admin.
         */
        post: operations["orderInvestigation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/investigations/{investigation}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One investigation
         * @description Roles: operator, admin.
         */
        get: operations["getInvestigation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/investigations/{investigation}/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Changes of a case by person, event, resource, session and text, a part at a time
         * @description Roles: operator, admin.
         */
        get: operations["caseChanges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/investigations/{investigation}/changes/{change}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One change: before and after, the chain to the person, and whether the log is proven there
         * @description Roles: operator, admin.
         */
        get: operations["caseChange"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/investigations/{investigation}/container": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The signed case, a .zip
         * @description Roles: operator, admin.
         */
        get: operations["downloadCase"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/investigations/{investigation}/overview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What was asked and found, who acted, and how far the log is proven
         * @description Roles: operator, admin.
         */
        get: operations["caseOverview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/investigations/{investigation}/statement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The signed statement beside the case, a Sigstore bundle
         * @description Roles: operator, admin.
         */
        get: operations["downloadCaseStatement"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/investigations/{investigation}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Sessions of a case as lanes over time, with their changes as marks
         * @description Roles: operator, admin.
         */
        get: operations["caseTimeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who you are here
         * @description Roles: auditor, operator, admin.
         */
        get: operations["me"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/newest-packs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The newest pack of each organisation and set of frameworks, of those that you may see
         * @description Roles: auditor, operator, admin.
         */
        get: operations["newestPacks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/packs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The packs that you may see, in the order of their ids, a page at a time
         * @description Give `next` of a page back as `cursor` for the one after it, until it is null. Roles: auditor, operator, admin.
         */
        get: operations["listPacks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/packs/{pack}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a pack is about
         * @description Roles: auditor, operator, admin.
         */
        get: operations["getPack"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/packs/{pack}/checks/{check}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A check of a pack: procedure, counts, and the controls that it speaks of
         * @description Roles: auditor, operator, admin.
         */
        get: operations["packCheck"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/packs/{pack}/container": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The container, a .zip; ranges are answered
         * @description Roles: auditor, operator, admin.
         */
        get: operations["downloadPack"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/packs/{pack}/document": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * pack.json of the container: everything that the report says
         * @description Roles: auditor, operator, admin.
         */
        get: operations["downloadDocument"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/packs/{pack}/evidence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Records of evidence of a pack by kind and place, a part at a time
         * @description Roles: auditor, operator, admin.
         */
        get: operations["packEvidence"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/packs/{pack}/evidence/{digest}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A record of evidence by the digest that verdicts cite
         * @description Roles: auditor, operator, admin.
         */
        get: operations["getEvidence"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/packs/{pack}/evidence/{digest}/calls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The recorded calls that a record rests on, a part at a time
         * @description Roles: auditor, operator, admin.
         */
        get: operations["packCalls"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/packs/{pack}/evidence/{digest}/record": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What stands around the body of a record, and the checks that cite it
         * @description Roles: auditor, operator, admin.
         */
        get: operations["packRecord"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/packs/{pack}/evidence/{digest}/tree": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One level of the body of a record, or of what a call under it was given or gave
         * @description Roles: auditor, operator, admin.
         */
        get: operations["packTree"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/packs/{pack}/exports/{form}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The pack in another form, verified and made now: one file, or a zip of several
         * @description Roles: auditor, operator, admin.
         */
        get: operations["exportPack"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/packs/{pack}/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What of a pack can be downloaded, with sizes and SHA-256
         * @description Roles: auditor, operator, admin.
         */
        get: operations["packFiles"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/packs/{pack}/frameworks/{framework}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A framework of a pack with every control and its conclusion
         * @description Roles: auditor, operator, admin.
         */
        get: operations["packFramework"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/packs/{pack}/frameworks/{framework}/controls/{control}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A control of a pack with its checks, what they looked at, and its neighbours
         * @description Roles: auditor, operator, admin.
         */
        get: operations["packControl"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/packs/{pack}/items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Items of a pack by check, outcome, place and text, a part at a time
         * @description Roles: auditor, operator, admin.
         */
        get: operations["packItems"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/packs/{pack}/lineage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The way from each endpoint to its data, as the pack states it
         * @description Roles: auditor, operator, admin.
         */
        get: operations["packLineage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/packs/{pack}/lineage/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What something was made of and what came of it; every endpoint when nothing is named
         * @description A name is an ARN, an endpoint, a model, an address in S3, an image by path or digest. Roles: auditor, operator, admin.
         */
        get: operations["askLineage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/packs/{pack}/lineage/answer.svg": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The same as a drawing, one SVG file that needs no other
         * @description Roles: auditor, operator, admin.
         */
        get: operations["drawLineage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/packs/{pack}/lineage/evidence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The records of evidence that name a station of the lineage
         * @description Roles: auditor, operator, admin.
         */
        get: operations["lineageEvidence"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/packs/{pack}/overview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a pack examined, found and could not see, without what is long
         * @description Roles: auditor, operator, admin.
         */
        get: operations["packOverview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/packs/{pack}/report/{volume}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A volume of the report, a signed PDF, to be read in the browser
         * @description Roles: auditor, operator, admin.
         */
        get: operations["packReport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/packs/{pack}/statement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The signed statement beside the container, a Sigstore bundle
         * @description Roles: auditor, operator, admin.
         */
        get: operations["downloadStatement"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/packs/{pack}/systems": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The production endpoints of a pack, and how what their lineage names stands by framework
         * @description Roles: auditor, operator, admin.
         */
        get: operations["packSystems"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/packs/{pack}/verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Verify a pack of the store with the root certificates of the house
         * @description Roles: auditor, operator, admin.
         */
        get: operations["packVerification"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What a run would do and cost: a dry run, which calls nothing in AWS
         * @description Takes the body of an order. Calls and bytes are those of the newest pack of the same accounts; without one they are null. Roles: operator, admin.
         */
        post: operations["planRun"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All runs, the newest order first
         * @description Roles: operator, admin.
         */
        get: operations["listRuns"];
        put?: never;
        /**
         * Order a run
         * @description The same Idempotency-Key from the same person is the same run. Roles: operator, admin.
         */
        post: operations["orderRun"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/runs/{run}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One run
         * @description Roles: operator, admin.
         */
        get: operations["getRun"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/runs/{run}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Stop a run; one that ended stays as it is
         * @description Roles: operator, admin.
         */
        post: operations["cancelRun"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/runs/{run}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The record of a run and its tasks whenever they change, until it has ended
         * @description Both kinds of events come as things are now, then again whenever they change: first every task in the order of the plan, once there is one. States between two looks may be left out, the last one never. The stream ends after the run. Roles: operator, admin.
         */
        get: operations["followRun"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/runs/{run}/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What each task of a run came to: one collector in one account and region
         * @description In the order of the plan, by wave, collector, account and region. Empty before the run is planned, and when nobody kept its tasks: the process that did it was killed, or what it left was removed. Roles: operator, admin.
         */
        get: operations["getRunTasks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/schedules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The schedules of the configuration and their next times
         * @description Roles: operator, admin.
         */
        get: operations["listSchedules"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/schedules/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Checks a schedule and makes its lines for exhibit.yaml; nothing is kept
         * @description Roles: operator, admin.
         */
        post: operations["checkSchedule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every API token but its secret, by the time it was made
         * @description Roles: admin.
         */
        get: operations["listTokens"];
        put?: never;
        /**
         * Make an API token; its text is in this answer and nowhere else
         * @description Roles: admin.
         */
        post: operations["createToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tokens/{token}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Revoke an API token: from now on nobody is let in with it
         * @description Roles: admin.
         */
        post: operations["revokeToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/verifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Verify an uploaded pack or case: every layer, without network; nothing is kept
         * @description Roles: auditor, operator, admin.
         */
        post: operations["verifyPack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: never;
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    health: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        status: "alive";
                    };
                };
            };
            /** @description The request is not of the form that is described here. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description No token, or one that does not hold. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The Host header names another server. */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description A bug or a broken store; the log of the server says which. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The store, the access log or the issuer of tokens cannot be reached, or others are first. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
        };
    };
    metrics: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The text format of Prometheus. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            /** @description The request is not of the form that is described here. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description No token, or one that does not hold. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The Host header names another server. */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description A bug or a broken store; the log of the server says which. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The store, the access log or the issuer of tokens cannot be reached, or others are first. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
        };
    };
    openapi: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description An OpenAPI 3.1 document. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            /** @description The request is not of the form that is described here. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description No token, or one that does not hold. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The Host header names another server. */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description A bug or a broken store; the log of the server says which. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The store, the access log or the issuer of tokens cannot be reached, or others are first. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
        };
    };
    readiness: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        status: "ready";
                    };
                };
            };
            /** @description The request is not of the form that is described here. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description No token, or one that does not hold. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The Host header names another server. */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description A bug or a broken store; the log of the server says which. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The store, the access log or the issuer of tokens cannot be reached, or others are first. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
        };
    };
    reference: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            /** @description The request is not of the form that is described here. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description No token, or one that does not hold. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The Host header names another server. */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description A bug or a broken store; the log of the server says which. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The store, the access log or the issuer of tokens cannot be reached, or others are first. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
        };
    };
    session: {
        parameters: {
            query: {
                code: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The code was right. */
            303: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            /** @description The request is not of the form that is described here. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description No token, or one that does not hold. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description There is none, or none that you may know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The Host header names another server. */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description A bug or a broken store; the log of the server says which. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The store, the access log or the issuer of tokens cannot be reached, or others are first. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
        };
    };
    signInCallback: {
        parameters: {
            query?: {
                code?: string;
                error?: string;
                state?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Signed in, or not. */
            303: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            /** @description The request is not of the form that is described here. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description No token, or one that does not hold. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description There is none, or none that you may know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The Host header names another server. */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description A bug or a broken store; the log of the server says which. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The store, the access log or the issuer of tokens cannot be reached, or others are first. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
        };
    };
    signInStart: {
        parameters: {
            query?: {
                return?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Go on at the issuer. */
            303: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            /** @description The request is not of the form that is described here. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description No token, or one that does not hold. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description There is none, or none that you may know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The Host header names another server. */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description A bug or a broken store; the log of the server says which. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The store, the access log or the issuer of tokens cannot be reached, or others are first. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
        };
    };
    signInWay: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        issuer: string | null;
                        /** @enum {string} */
                        way: "issuer" | "link" | "none";
                    };
                };
            };
            /** @description The request is not of the form that is described here. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description No token, or one that does not hold. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The Host header names another server. */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description A bug or a broken store; the log of the server says which. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The store, the access log or the issuer of tokens cannot be reached, or others are first. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
        };
    };
    signOut: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        next: string | null;
                    };
                };
            };
            /** @description The request is not of the form that is described here. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description No token, or one that does not hold. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The Host header names another server. */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description A bug or a broken store; the log of the server says which. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The store, the access log or the issuer of tokens cannot be reached, or others are first. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
        };
    };
    accessLog: {
        parameters: {
            query?: {
                from?: number;
                head?: string;
                limit?: number;
                newest?: string;
                outcome?: "granted" | "denied" | "refused" | "absent" | "noted";
                pack?: string;
                who?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        checkedAt: string;
                        faults: string[];
                        head: {
                            digest: string;
                            number: number;
                        };
                        lines: {
                            at: string;
                            evidence: unknown | null;
                            number: number;
                            /** @enum {string} */
                            outcome: "granted" | "denied" | "refused" | "absent" | "noted";
                            pack: string | null;
                            previous: unknown;
                            request: string;
                            role: string | null;
                            via: string;
                            what: string;
                            who: string | null;
                        }[];
                        matching: number;
                        total: number;
                    };
                };
            };
            /** @description The request is not of the form that is described here. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description No token, or one that does not hold. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The Host header names another server. */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description A bug or a broken store; the log of the server says which. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The store, the access log or the issuer of tokens cannot be reached, or others are first. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
        };
    };
    comparePacks: {
        parameters: {
            query: {
                from: string;
                to: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        checks: {
                            came: string[];
                            changed: {
                                fields: string[];
                                id: string;
                            }[];
                            gone: string[];
                        };
                        controls: {
                            after: ("exceptions-noted" | "incomplete" | "inherited" | "manual" | "not-applicable" | "needs-review" | "no-exceptions-noted") | null;
                            because: string[];
                            before: ("exceptions-noted" | "incomplete" | "inherited" | "manual" | "not-applicable" | "needs-review" | "no-exceptions-noted") | null;
                            control: string;
                            /** @enum {string} */
                            direction: "worse" | "unclear" | "better";
                            framework: string;
                            /** @enum {string} */
                            mapping: "cause" | "possible" | "none";
                            title: string;
                        }[];
                        counts: {
                            controls: {
                                better: number;
                                unclear: number;
                                worse: number;
                            };
                            exceptions: {
                                changed: number;
                                closed: number;
                                new: number;
                                unchanged: number;
                                unjudged: number;
                            };
                        };
                        evidence: {
                            came: {
                                everywhere: boolean;
                                kind: string;
                                places: string[];
                                title: string;
                            }[];
                            lost: {
                                everywhere: boolean;
                                kind: string;
                                places: string[];
                                title: string;
                            }[];
                        };
                        exceptions: {
                            changed: {
                                /** @enum {string} */
                                acceptance: "none" | "came" | "expired" | "withdrawn" | "changed";
                                account: string;
                                after: string;
                                before: string;
                                check: string;
                                region: string;
                                resource: string;
                                /** @enum {string} */
                                severity: "critical" | "high" | "medium" | "low";
                                title: string;
                            }[];
                            closed: {
                                account: string;
                                check: string;
                                /** @enum {string} */
                                is: "fail" | "unknown" | "pass" | "not-applicable" | "absent" | "not-seen" | "not-listed" | "not-in-scope" | "no-check";
                                reason: string;
                                region: string;
                                resource: string;
                                /** @enum {string} */
                                severity: "critical" | "high" | "medium" | "low";
                                title: string;
                            }[];
                            new: {
                                account: string;
                                check: string;
                                reason: string;
                                region: string;
                                resource: string;
                                /** @enum {string} */
                                severity: "critical" | "high" | "medium" | "low";
                                title: string;
                                /** @enum {string} */
                                was: "fail" | "unknown" | "pass" | "not-applicable" | "absent" | "not-seen" | "not-listed" | "not-in-scope" | "no-check";
                            }[];
                            unjudged: {
                                account: string;
                                check: string;
                                /** @enum {string} */
                                is: "fail" | "unknown" | "pass" | "not-applicable" | "absent" | "not-seen" | "not-listed" | "not-in-scope" | "no-check";
                                reason: string;
                                region: string;
                                resource: string;
                                /** @enum {string} */
                                severity: "critical" | "high" | "medium" | "low";
                                title: string;
                            }[];
                        };
                        follows: boolean;
                        gaps: {
                            closed: {
                                account: string;
                                action: string;
                                code: string;
                                /** @enum {string} */
                                kind: "region-disabled" | "unavailable-region" | "not-enabled" | "not-found" | "throttled" | "denied" | "malformed";
                                kindId: string;
                                region: string;
                                resource: string | null;
                            }[];
                            new: {
                                account: string;
                                action: string;
                                code: string;
                                /** @enum {string} */
                                kind: "region-disabled" | "unavailable-region" | "not-enabled" | "not-found" | "throttled" | "denied" | "malformed";
                                kindId: string;
                                region: string;
                                resource: string | null;
                            }[];
                            unchanged: number;
                        };
                        newer: {
                            digest: unknown;
                            generatedAt: string;
                            id: string;
                            organization: string;
                            period: {
                                from: string;
                                to: string;
                            };
                            previous: unknown | null;
                            toolVersion: string;
                            verification: {
                                detail: string;
                                /** @enum {string} */
                                outcome: "verified" | "unverified";
                            };
                        };
                        older: {
                            digest: unknown;
                            generatedAt: string;
                            id: string;
                            organization: string;
                            period: {
                                from: string;
                                to: string;
                            };
                            previous: unknown | null;
                            toolVersion: string;
                            verification: {
                                detail: string;
                                /** @enum {string} */
                                outcome: "verified" | "unverified";
                            };
                        };
                        period: {
                            common: {
                                from: string;
                                to: string;
                            } | null;
                            hole: {
                                from: string;
                                to: string;
                            } | null;
                            /** @enum {string} */
                            relation: "adjacent" | "hole" | "overlap" | "same" | "earlier";
                        };
                        populations: {
                            account: string;
                            after: number;
                            before: number;
                            kind: string;
                            region: string;
                            title: string;
                        }[];
                        resources: {
                            both: number;
                            came: {
                                account: string;
                                region: string;
                                resource: string;
                            }[];
                            gone: {
                                account: string;
                                region: string;
                                resource: string;
                            }[];
                            notLookedAtBefore: {
                                account: string;
                                region: string;
                                resource: string;
                            }[];
                            notLookedAtNow: {
                                account: string;
                                region: string;
                                resource: string;
                            }[];
                            notSeenBefore: {
                                account: string;
                                region: string;
                                resource: string;
                            }[];
                            notSeenNow: {
                                account: string;
                                region: string;
                                resource: string;
                            }[];
                            ofOlderPeriod: {
                                account: string;
                                region: string;
                                resource: string;
                            }[];
                        };
                        /** @enum {string} */
                        schema: "https://exhibit.dev/schema/diff/v1";
                        scope: {
                            frameworks: {
                                came: string[];
                                gone: string[];
                            };
                            places: {
                                came: string[];
                                gone: string[];
                            };
                        };
                        tool: {
                            /** @enum {string} */
                            name: "exhibit";
                            version: string;
                        };
                        versions: {
                            after: string;
                            before: string;
                            id: string;
                            /** @enum {string} */
                            what: "tool" | "catalog" | "mapping";
                        }[];
                        warnings: string[];
                        worse: boolean;
                    };
                };
            };
            /** @description The request is not of the form that is described here. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description No token, or one that does not hold. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description There is none, or none that you may know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The Host header names another server. */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description It cannot be done with this configuration or these bytes. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description A bug or a broken store; the log of the server says which. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The store, the access log or the issuer of tokens cannot be reached, or others are first. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
        };
    };
    coverage: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        frameworks: {
                            classes: {
                                controls: number;
                                evidenceClass: string;
                                withChecks: number;
                            }[];
                            /** @enum {string} */
                            id: "hipaa" | "pci-dss" | "iso-27001" | "ai";
                        }[];
                    };
                };
            };
            /** @description The request is not of the form that is described here. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description No token, or one that does not hold. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The Host header names another server. */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description A bug or a broken store; the log of the server says which. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The store, the access log or the issuer of tokens cannot be reached, or others are first. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
        };
    };
    listDecisions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        acceptances: {
                            account: string | null;
                            by: string;
                            check: string;
                            expires: string;
                            on: string;
                            reason: string;
                            resource: string;
                            /** @enum {string} */
                            standing: "current" | "expired" | "not-yet";
                        }[];
                        configured: boolean;
                        decisions: {
                            by: string;
                            control: string;
                            /** @enum {string} */
                            decision: "not-applicable" | "implemented" | "alternative" | "not-reasonable" | "applicable";
                            framework: string;
                            implementation: ("implemented" | "partly" | "planned") | null;
                            measure: string | null;
                            on: string;
                            reason: string;
                        }[];
                    };
                };
            };
            /** @description The request is not of the form that is described here. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description No token, or one that does not hold. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The Host header names another server. */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description It cannot be done with this configuration or these bytes. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description A bug or a broken store; the log of the server says which. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The store, the access log or the issuer of tokens cannot be reached, or others are first. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
        };
    };
    listDocuments: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        configured: boolean;
                        documents: {
                            bytes: number;
                            controls: {
                                control: string;
                                framework: string;
                            }[];
                            date: string;
                            digest: string;
                            embedded: boolean;
                            owner: string;
                            path: string;
                            /** @enum {string} */
                            standing: "current" | "expired" | "not-yet";
                            title: string;
                            validUntil: string | null;
                        }[];
                        uploadBytes: number;
                    };
                };
            };
            /** @description The request is not of the form that is described here. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description No token, or one that does not hold. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The Host header names another server. */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description It cannot be done with this configuration or these bytes. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description A bug or a broken store; the log of the server says which. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The store, the access log or the issuer of tokens cannot be reached, or others are first. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
        };
    };
    addDocument: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** @description JSON with title, owner, date, validUntil (a day, or null), controls (framework and control) and embed; it comes first. */
                    entry: string;
                    /**
                     * Format: binary
                     * @description The document.
                     */
                    file: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        bytes: number;
                        controls: {
                            control: string;
                            framework: string;
                        }[];
                        date: string;
                        digest: string;
                        embedded: boolean;
                        owner: string;
                        path: string;
                        /** @enum {string} */
                        standing: "current" | "expired" | "not-yet";
                        title: string;
                        validUntil: string | null;
                    };
                };
            };
            /** @description The request is not of the form that is described here. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description No token, or one that does not hold. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The body is of another media type. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The Host header names another server. */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description It cannot be done with this configuration or these bytes. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description A bug or a broken store; the log of the server says which. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The store, the access log or the issuer of tokens cannot be reached, or others are first. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
        };
    };
    getDocument: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                digest: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": unknown;
                };
            };
            /** @description The request is not of the form that is described here. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description No token, or one that does not hold. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description There is none, or none that you may know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The range lies behind the end. */
            416: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The Host header names another server. */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description It cannot be done with this configuration or these bytes. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description A bug or a broken store; the log of the server says which. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The store, the access log or the issuer of tokens cannot be reached, or others are first. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
        };
    };
    listEngagements: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        engagements: {
                            id: string;
                            named: string[];
                            period: {
                                from: string;
                                to: string;
                            } | null;
                            sees: {
                                id: string;
                                organization: string;
                                period: {
                                    from: string;
                                    to: string;
                                };
                            }[];
                            tokens: {
                                id: string;
                                name: string;
                            }[];
                        }[];
                        issuer: boolean;
                        partly: boolean;
                    };
                };
            };
            /** @description The request is not of the form that is described here. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description No token, or one that does not hold. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The Host header names another server. */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description A bug or a broken store; the log of the server says which. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The store, the access log or the issuer of tokens cannot be reached, or others are first. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
        };
    };
    listFrameworks: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        frameworks: {
                            controls: number;
                            controlsWithChecks: number;
                            edges: number;
                            /** @enum {string} */
                            id: "hipaa" | "pci-dss" | "iso-27001" | "ai";
                            title: string;
                            version: string;
                            ways: {
                                [key: string]: number;
                            };
                        }[];
                    };
                };
            };
            /** @description The request is not of the form that is described here. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description No token, or one that does not hold. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The Host header names another server. */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description A bug or a broken store; the log of the server says which. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The store, the access log or the issuer of tokens cannot be reached, or others are first. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
        };
    };
    getFramework: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                framework: "hipaa" | "pci-dss" | "iso-27001" | "ai";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        controls: {
                            cadence: string | null;
                            edges: {
                                check: string;
                                elsewhere: string[];
                                rationale: string;
                                remains: string | null;
                                /** @enum {string} */
                                strength: "direct" | "partial" | "supporting";
                            }[];
                            evidenceClass: string;
                            family: string;
                            id: string;
                            obligation: string;
                            remains: string[];
                            sources: string[];
                            text: string | null;
                            title: string;
                            /** @enum {string} */
                            way: "direct" | "partial" | "supporting" | "inherited" | "people";
                        }[];
                        /** @enum {string} */
                        id: "hipaa" | "pci-dss" | "iso-27001" | "ai";
                        notice: string;
                        title: string;
                        version: string;
                        ways: {
                            [key: string]: number;
                        };
                    };
                };
            };
            /** @description The request is not of the form that is described here. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description No token, or one that does not hold. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The Host header names another server. */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description A bug or a broken store; the log of the server says which. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The store, the access log or the issuer of tokens cannot be reached, or others are first. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
        };
    };
    house: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        accounts: {
                            id: string;
                            name: string | null;
                            regions: string[];
                        }[];
                        collectors: {
                            id: string;
                            kind: string;
                            /** @enum {string} */
                            reach: "regional" | "global";
                            title: string;
                        }[];
                        frameworks: ("hipaa" | "pci-dss" | "iso-27001" | "ai")[];
                        issuer: boolean;
                        organization: string;
                        /** @enum {string} */
                        runs: "inline" | "queue";
                    };
                };
            };
            /** @description The request is not of the form that is described here. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description No token, or one that does not hold. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The Host header names another server. */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description A bug or a broken store; the log of the server says which. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The store, the access log or the issuer of tokens cannot be reached, or others are first. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
        };
    };
    listInvestigations: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        investigations: {
                            case: {
                                events: number;
                                id: string;
                                /** @enum {string} */
                                integrity: "proven" | "broken" | "not-validated";
                                sha256: string;
                                uncovered: number;
                                unreadable: number;
                            } | null;
                            endedAt: string | null;
                            failure: {
                                code: string;
                                message: string;
                            } | null;
                            id: string;
                            order: {
                                /** @default null */
                                accounts: string[] | null;
                                /** @default null */
                                actor: string | null;
                                /** @default [] */
                                events: string[];
                                period: {
                                    /** Format: date-time */
                                    from: string;
                                    /** Format: date-time */
                                    to: string;
                                };
                                /** @default null */
                                regions: string[] | null;
                                /** @default null */
                                resource: string | null;
                            };
                            /** Format: date-time */
                            orderedAt: string;
                            orderedBy: string;
                            /** @enum {string} */
                            schema: "https://exhibit.dev/schema/investigation-record/v1";
                            /** @enum {string} */
                            state: "running" | "finished" | "failed";
                        }[];
                    };
                };
            };
            /** @description The request is not of the form that is described here. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description No token, or one that does not hold. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The Host header names another server. */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description A bug or a broken store; the log of the server says which. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The store, the access log or the issuer of tokens cannot be reached, or others are first. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
        };
    };
    orderInvestigation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default null */
                    accounts?: string[] | null;
                    /** @default null */
                    actor?: string | null;
                    /** @default [] */
                    events?: string[];
                    period: {
                        /** Format: date-time */
                        from: string;
                        /** Format: date-time */
                        to: string;
                    };
                    /** @default null */
                    regions?: string[] | null;
                    /** @default null */
                    resource?: string | null;
                };
            };
        };
        responses: {
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        case: {
                            events: number;
                            id: string;
                            /** @enum {string} */
                            integrity: "proven" | "broken" | "not-validated";
                            sha256: string;
                            uncovered: number;
                            unreadable: number;
                        } | null;
                        endedAt: string | null;
                        failure: {
                            code: string;
                            message: string;
                        } | null;
                        id: string;
                        order: {
                            /** @default null */
                            accounts: string[] | null;
                            /** @default null */
                            actor: string | null;
                            /** @default [] */
                            events: string[];
                            period: {
                                /** Format: date-time */
                                from: string;
                                /** Format: date-time */
                                to: string;
                            };
                            /** @default null */
                            regions: string[] | null;
                            /** @default null */
                            resource: string | null;
                        };
                        /** Format: date-time */
                        orderedAt: string;
                        orderedBy: string;
                        /** @enum {string} */
                        schema: "https://exhibit.dev/schema/investigation-record/v1";
                        /** @enum {string} */
                        state: "running" | "finished" | "failed";
                    };
                };
            };
            /** @description The request is not of the form that is described here. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description No token, or one that does not hold. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The body is of another media type. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The Host header names another server. */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description It cannot be done with this configuration or these bytes. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description A bug or a broken store; the log of the server says which. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The store, the access log or the issuer of tokens cannot be reached, or others are first. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
        };
    };
    getInvestigation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                investigation: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        case: {
                            events: number;
                            id: string;
                            /** @enum {string} */
                            integrity: "proven" | "broken" | "not-validated";
                            sha256: string;
                            uncovered: number;
                            unreadable: number;
                        } | null;
                        endedAt: string | null;
                        failure: {
                            code: string;
                            message: string;
                        } | null;
                        id: string;
                        order: {
                            /** @default null */
                            accounts: string[] | null;
                            /** @default null */
                            actor: string | null;
                            /** @default [] */
                            events: string[];
                            period: {
                                /** Format: date-time */
                                from: string;
                                /** Format: date-time */
                                to: string;
                            };
                            /** @default null */
                            regions: string[] | null;
                            /** @default null */
                            resource: string | null;
                        };
                        /** Format: date-time */
                        orderedAt: string;
                        orderedBy: string;
                        /** @enum {string} */
                        schema: "https://exhibit.dev/schema/investigation-record/v1";
                        /** @enum {string} */
                        state: "running" | "finished" | "failed";
                    };
                };
            };
            /** @description The request is not of the form that is described here. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description No token, or one that does not hold. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description There is none, or none that you may know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The Host header names another server. */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description A bug or a broken store; the log of the server says which. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The store, the access log or the issuer of tokens cannot be reached, or others are first. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
        };
    };
    caseChanges: {
        parameters: {
            query?: {
                descending?: string;
                event?: string;
                limit?: number;
                offset?: number;
                order?: "time" | "event" | "resource" | "person";
                person?: string;
                resource?: string;
                session?: string;
                text?: string;
            };
            header?: never;
            path: {
                investigation: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        changes: {
                            account: string;
                            at: string;
                            differences: number;
                            effect: ("created" | "deleted" | "changed") | null;
                            error: string | null;
                            event: string;
                            eventId: string;
                            index: number;
                            /** @enum {string} */
                            kind: "human" | "service" | "root" | "account" | "unknown";
                            /** @enum {string} */
                            proof: "proven" | "not-shown" | "not-proven" | "broken";
                            region: string;
                            resources: string[];
                            role: string | null;
                            rules: ("direct" | "key" | "session" | "source-identity" | "identity-center" | "name" | "shared-event" | "tuning-job")[];
                            session: string;
                            source: string;
                            sourceIp: string | null;
                            /** @enum {string} */
                            strength: "certain" | "policy" | "weak" | "none";
                            who: string;
                        }[];
                        offset: number;
                        total: number;
                    };
                };
            };
            /** @description The request is not of the form that is described here. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description No token, or one that does not hold. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description There is none, or none that you may know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The Host header names another server. */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description It cannot be done with this configuration or these bytes. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description A bug or a broken store; the log of the server says which. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The store, the access log or the issuer of tokens cannot be reached, or others are first. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
        };
    };
    caseChange: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                change: number;
                investigation: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        account: string;
                        at: string;
                        differences: {
                            after: string | null;
                            before: string | null;
                            field: string;
                            /** @enum {string} */
                            kind: "changed" | "added" | "removed" | "set" | "unknown";
                            via: string | null;
                        }[];
                        effect: ("created" | "deleted" | "changed") | null;
                        error: string | null;
                        event: string;
                        eventId: string;
                        file: {
                            digest: unknown | null;
                            index: number | null;
                            key: string;
                        };
                        hops: {
                            eventId: string | null;
                            identityArn: string | null;
                            /** @enum {string} */
                            rule: "direct" | "key" | "session" | "source-identity" | "identity-center" | "name" | "shared-event" | "tuning-job";
                        }[];
                        identityArn: string | null;
                        index: number;
                        /** @enum {string} */
                        kind: "human" | "service" | "root" | "account" | "unknown";
                        note: string | null;
                        person: string | null;
                        proof: {
                            reason: string | null;
                            /** @enum {string} */
                            state: "proven" | "not-shown" | "not-proven" | "broken";
                        };
                        region: string;
                        resources: string[];
                        role: string | null;
                        rules: ("direct" | "key" | "session" | "source-identity" | "identity-center" | "name" | "shared-event" | "tuning-job")[];
                        session: {
                            began: string | null;
                            console: boolean;
                            id: string;
                        };
                        source: string;
                        sourceIp: string | null;
                        /** @enum {string} */
                        strength: "certain" | "policy" | "weak" | "none";
                        twin: {
                            account: string;
                            eventId: string;
                        } | null;
                        who: string;
                    };
                };
            };
            /** @description The request is not of the form that is described here. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description No token, or one that does not hold. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description There is none, or none that you may know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The Host header names another server. */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description It cannot be done with this configuration or these bytes. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description A bug or a broken store; the log of the server says which. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The store, the access log or the issuer of tokens cannot be reached, or others are first. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
        };
    };
    downloadCase: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                investigation: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The signed case, a .zip */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/zip": unknown;
                };
            };
            /** @description The range of it. */
            206: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/zip": unknown;
                };
            };
            /** @description It is the one that you have. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            /** @description The request is not of the form that is described here. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description No token, or one that does not hold. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description There is none, or none that you may know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The range lies behind the end. */
            416: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The Host header names another server. */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description A bug or a broken store; the log of the server says which. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The store, the access log or the issuer of tokens cannot be reached, or others are first. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
        };
    };
    caseOverview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                investigation: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        accounts: string[] | null;
                        changes: {
                            all: number;
                            failed: number;
                            sessions: number;
                        };
                        events: {
                            changes: number;
                            name: string;
                        }[];
                        files: number;
                        findings: string[];
                        generatedAt: string;
                        id: string;
                        limits: string[];
                        log: {
                            changes: number;
                            corrected: number;
                            duplicates: number;
                            /** @enum {string} */
                            engine: "local" | "athena" | "lookup";
                            files: number;
                            /** @enum {string} */
                            integrity: "proven" | "broken" | "not-validated";
                            integrityReason: string | null;
                            location: string;
                            observations: number;
                            proofs: {
                                account: string;
                                digests: number;
                                /** @enum {string} */
                                integrity: "proven" | "broken" | "not-validated";
                                integrityReason: string | null;
                                keys: string[];
                                logs: number;
                                region: string;
                                validated: {
                                    from: string;
                                    to: string;
                                };
                            }[];
                            records: number;
                        };
                        period: {
                            from: string;
                            to: string;
                        };
                        persons: {
                            changes: number;
                            /** @enum {string} */
                            kind: "human" | "service" | "root" | "account" | "unknown";
                            name: string;
                            /** @enum {string} */
                            strength: "certain" | "policy" | "weak" | "none";
                        }[];
                        question: {
                            actor: string | null;
                            events: string[];
                            resource: string | null;
                        };
                        records: {
                            count: number;
                            digest: unknown;
                            file: string;
                        };
                        regions: string[] | null;
                        /** @enum {string} */
                        schema: "https://exhibit.dev/schema/case/v1";
                        stretches: {
                            account: string;
                            from: string;
                            reason: string | null;
                            region: string;
                            /** @enum {string} */
                            state: "proven" | "not-shown" | "not-proven" | "broken";
                            to: string;
                        }[];
                        tool: {
                            /** @enum {string} */
                            name: "exhibit";
                            version: string;
                        };
                        uncovered: {
                            account: string;
                            day: string;
                            region: string;
                        }[];
                        unlisted: {
                            events: number;
                            persons: number;
                        };
                        unreadable: {
                            key: string;
                            reason: string;
                        }[];
                    };
                };
            };
            /** @description The request is not of the form that is described here. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description No token, or one that does not hold. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description There is none, or none that you may know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The Host header names another server. */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description It cannot be done with this configuration or these bytes. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description A bug or a broken store; the log of the server says which. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The store, the access log or the issuer of tokens cannot be reached, or others are first. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
        };
    };
    downloadCaseStatement: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                investigation: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The signed statement beside the case, a Sigstore bundle */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            /** @description The range of it. */
            206: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            /** @description It is the one that you have. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            /** @description The request is not of the form that is described here. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description No token, or one that does not hold. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description There is none, or none that you may know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The range lies behind the end. */
            416: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The Host header names another server. */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description A bug or a broken store; the log of the server says which. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The store, the access log or the issuer of tokens cannot be reached, or others are first. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
        };
    };
    caseTimeline: {
        parameters: {
            query?: {
                event?: string;
                from?: string;
                limit?: number;
                offset?: number;
                person?: string;
                resource?: string;
                session?: string;
                text?: string;
                to?: string;
            };
            header?: never;
            path: {
                investigation: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        changes: number;
                        from: string;
                        lanes: {
                            began: string | null;
                            changes: number;
                            console: boolean;
                            /** @enum {string} */
                            kind: "human" | "service" | "root" | "account" | "unknown";
                            marks: {
                                changes: number;
                                deleted: number;
                                event: string;
                                failed: number;
                                from: string;
                                index: number;
                                to: string;
                            }[];
                            role: string | null;
                            session: string;
                            /** @enum {string} */
                            strength: "certain" | "policy" | "weak" | "none";
                            who: string;
                        }[];
                        sessions: number;
                        to: string;
                    };
                };
            };
            /** @description The request is not of the form that is described here. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description No token, or one that does not hold. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description There is none, or none that you may know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The Host header names another server. */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description It cannot be done with this configuration or these bytes. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description A bug or a broken store; the log of the server says which. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The store, the access log or the issuer of tokens cannot be reached, or others are first. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
        };
    };
    me: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        engagements: string[];
                        role: ("auditor" | "operator" | "admin") | null;
                        subject: string;
                        via: string;
                    };
                };
            };
            /** @description The request is not of the form that is described here. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description No token, or one that does not hold. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The Host header names another server. */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description A bug or a broken store; the log of the server says which. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The store, the access log or the issuer of tokens cannot be reached, or others are first. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
        };
    };
    newestPacks: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        packs: {
                            frameworks: {
                                id: string;
                                version: string;
                            }[];
                            id: string;
                            organization: string;
                            period: {
                                from: string;
                                to: string;
                            };
                            previous: string | null;
                            sha256: string;
                            summary: {
                                [key: string]: unknown;
                            };
                        }[];
                    };
                };
            };
            /** @description The request is not of the form that is described here. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description No token, or one that does not hold. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The Host header names another server. */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description A bug or a broken store; the log of the server says which. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The store, the access log or the issuer of tokens cannot be reached, or others are first. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
        };
    };
    listPacks: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        next: string | null;
                        packs: {
                            frameworks: {
                                id: string;
                                version: string;
                            }[];
                            id: string;
                            organization: string;
                            period: {
                                from: string;
                                to: string;
                            };
                            previous: string | null;
                            sha256: string;
                            summary: {
                                [key: string]: unknown;
                            };
                        }[];
                        unreadable: string[];
                    };
                };
            };
            /** @description The request is not of the form that is described here. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description No token, or one that does not hold. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The Host header names another server. */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description A bug or a broken store; the log of the server says which. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The store, the access log or the issuer of tokens cannot be reached, or others are first. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
        };
    };
    getPack: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                pack: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        frameworks: {
                            id: string;
                            version: string;
                        }[];
                        id: string;
                        organization: string;
                        period: {
                            from: string;
                            to: string;
                        };
                        previous: string | null;
                        sha256: string;
                        summary: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description The request is not of the form that is described here. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description No token, or one that does not hold. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description There is none, or none that you may know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The Host header names another server. */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description A bug or a broken store; the log of the server says which. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The store, the access log or the issuer of tokens cannot be reached, or others are first. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
        };
    };
    packCheck: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                check: string;
                pack: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        code: string;
                        counts: {
                            fail: number;
                            "not-applicable": number;
                            pass: number;
                            unknown: number;
                        };
                        failureTitle: string;
                        id: string;
                        needs: string[];
                        /** @enum {string} */
                        outcome: "pass" | "fail" | "unknown" | "not-applicable";
                        procedure: string;
                        rationale: string;
                        remediation: string;
                        sampled?: {
                            kinds: {
                                drawn: number;
                                isNamedBy: boolean;
                                kind: string;
                                of: number;
                                title: string;
                            }[];
                            text: string;
                        };
                        /** @enum {string} */
                        severity: "critical" | "high" | "medium" | "low";
                        title: string;
                        topic: string;
                        unlisted?: {
                            count: number;
                            digest: unknown;
                            file: string;
                        };
                        uses: {
                            control: string;
                            framework: string;
                            rationale: string;
                            /** @enum {string} */
                            strength: "direct" | "partial" | "supporting";
                            title: string;
                        }[];
                    };
                };
            };
            /** @description The request is not of the form that is described here. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description No token, or one that does not hold. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description There is none, or none that you may know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The Host header names another server. */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description It cannot be done with this configuration or these bytes. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description A bug or a broken store; the log of the server says which. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The store, the access log or the issuer of tokens cannot be reached, or others are first. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
        };
    };
    downloadPack: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                pack: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The container. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/zip": unknown;
                };
            };
            /** @description The range of it. */
            206: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/zip": unknown;
                };
            };
            /** @description It is the one that you have. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            /** @description The request is not of the form that is described here. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description No token, or one that does not hold. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description There is none, or none that you may know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The range lies behind the end. */
            416: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The Host header names another server. */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description A bug or a broken store; the log of the server says which. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The store, the access log or the issuer of tokens cannot be reached, or others are first. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
        };
    };
    downloadDocument: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                pack: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The document, in canonical JSON. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            /** @description The range of it. */
            206: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            /** @description It is the one that you have. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            /** @description The request is not of the form that is described here. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description No token, or one that does not hold. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description There is none, or none that you may know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The range lies behind the end. */
            416: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The Host header names another server. */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description It cannot be done with this configuration or these bytes. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description A bug or a broken store; the log of the server says which. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The store, the access log or the issuer of tokens cannot be reached, or others are first. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
        };
    };
    packEvidence: {
        parameters: {
            query?: {
                account?: string;
                gaps?: string;
                kind?: string;
                limit?: number;
                offset?: number;
                region?: string;
            };
            header?: never;
            path: {
                pack: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        facets: {
                            accounts: {
                                [key: string]: number;
                            };
                            gaps: number;
                            kinds: {
                                count: number;
                                kind: string;
                                title: string;
                            }[];
                            regions: {
                                [key: string]: number;
                            };
                        };
                        offset: number;
                        records: {
                            account: string;
                            calls: number;
                            collectedAt: string;
                            digest: unknown;
                            file: string;
                            gaps: number;
                            kind: string;
                            population: {
                                count: number;
                                countedBy: string;
                                reconciledWith: {
                                    count: number;
                                    missing: string[];
                                    source: string;
                                } | null;
                            } | null;
                            region: string;
                            sample: {
                                /** @enum {string} */
                                method: "all" | "random";
                                seed: string | null;
                                size: number;
                            } | null;
                            /** @enum {string} */
                            source: "system" | "log" | "document";
                            title: string;
                        }[];
                        total: number;
                    };
                };
            };
            /** @description The request is not of the form that is described here. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description No token, or one that does not hold. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description There is none, or none that you may know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The Host header names another server. */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description It cannot be done with this configuration or these bytes. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description A bug or a broken store; the log of the server says which. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The store, the access log or the issuer of tokens cannot be reached, or others are first. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
        };
    };
    getEvidence: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                digest: string;
                pack: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The record, in canonical JSON: its SHA-256 is the digest. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            /** @description The range of it. */
            206: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            /** @description It is the one that you have. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            /** @description The request is not of the form that is described here. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description No token, or one that does not hold. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description There is none, or none that you may know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The range lies behind the end. */
            416: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The Host header names another server. */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description It cannot be done with this configuration or these bytes. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description A bug or a broken store; the log of the server says which. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The store, the access log or the issuer of tokens cannot be reached, or others are first. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
        };
    };
    packCalls: {
        parameters: {
            query?: {
                limit?: number;
                offset?: number;
            };
            header?: never;
            path: {
                digest: string;
                pack: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        calls: {
                            account: string;
                            answer: {
                                /** @enum {string} */
                                kind: "object" | "array" | "text" | "other";
                                name: string;
                                size: number;
                                value?: unknown;
                            } | null;
                            attempts: number | null;
                            bodies: {
                                bytes: number;
                                digest: string;
                            }[];
                            bytes: number;
                            digest: string;
                            durationMs: number;
                            error: {
                                message: string;
                                name: string;
                                status: number | null;
                            } | null;
                            input: {
                                /** @enum {string} */
                                kind: "object" | "array" | "text" | "other";
                                name: string;
                                size: number;
                                value?: unknown;
                            };
                            operation: string;
                            region: string;
                            requestId: string | null;
                            service: string;
                            startedAt: string;
                        }[];
                        missing: string[];
                        offset: number;
                        total: number;
                    };
                };
            };
            /** @description The request is not of the form that is described here. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description No token, or one that does not hold. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description There is none, or none that you may know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The Host header names another server. */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description It cannot be done with this configuration or these bytes. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description A bug or a broken store; the log of the server says which. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The store, the access log or the issuer of tokens cannot be reached, or others are first. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
        };
    };
    packRecord: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                digest: string;
                pack: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        account: string;
                        bytes: number;
                        calls: number;
                        cited: {
                            check: string;
                            items: number;
                            title: string;
                        }[];
                        collectedAt: string;
                        collectedBy: {
                            principal: string;
                            tool: string;
                            version: string;
                        };
                        digest: unknown;
                        file: string;
                        gaps: {
                            action: string;
                            code: string;
                            /** @enum {string} */
                            kind: "region-disabled" | "unavailable-region" | "not-enabled" | "not-found" | "throttled" | "denied" | "malformed";
                            region: string;
                            resource: string | null;
                        }[];
                        kind: string;
                        operations: string[];
                        part: {
                            number: number;
                            of: number;
                        } | null;
                        period: {
                            from: string;
                            to: string;
                        };
                        population: {
                            count: number;
                            countedBy: string;
                            reconciledWith: {
                                count: number;
                                missing: string[];
                                source: string;
                            } | null;
                        } | null;
                        principal: string;
                        region: string;
                        sample: {
                            /** @enum {string} */
                            method: "all" | "random";
                            seed: string | null;
                            size: number;
                        } | null;
                        /** @enum {string} */
                        source: "system" | "log" | "document";
                        title: string;
                    };
                };
            };
            /** @description The request is not of the form that is described here. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description No token, or one that does not hold. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description There is none, or none that you may know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The Host header names another server. */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description It cannot be done with this configuration or these bytes. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description A bug or a broken store; the log of the server says which. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The store, the access log or the issuer of tokens cannot be reached, or others are first. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
        };
    };
    packTree: {
        parameters: {
            query?: {
                call?: string;
                limit?: number;
                of?: "body" | "input" | "answer";
                offset?: number;
                path?: string;
            };
            header?: never;
            path: {
                digest: string;
                pack: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        entries: {
                            /** @enum {string} */
                            kind: "object" | "array" | "text" | "other";
                            name: string;
                            size: number;
                            value?: unknown;
                        }[];
                        /** @enum {string} */
                        kind: "object" | "array" | "text" | "other";
                        name: string;
                        offset: number;
                        size: number;
                        value?: unknown;
                    };
                };
            };
            /** @description The request is not of the form that is described here. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description No token, or one that does not hold. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description There is none, or none that you may know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The Host header names another server. */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description It cannot be done with this configuration or these bytes. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description A bug or a broken store; the log of the server says which. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The store, the access log or the issuer of tokens cannot be reached, or others are first. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
        };
    };
    exportPack: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                form: "oscal" | "ocsf" | "mlbom" | "openlineage" | "xlsx" | "csv" | "ndjson" | "bagit";
                pack: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The export. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": unknown;
                };
            };
            /** @description The range of it. */
            206: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": unknown;
                };
            };
            /** @description It is the one that you have. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            /** @description The request is not of the form that is described here. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description No token, or one that does not hold. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description There is none, or none that you may know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The range lies behind the end. */
            416: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The Host header names another server. */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description It cannot be done with this configuration or these bytes. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description A bug or a broken store; the log of the server says which. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The store, the access log or the issuer of tokens cannot be reached, or others are first. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
        };
    };
    packFiles: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                pack: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        bytes: number;
                        container: {
                            bytes: number;
                            name: string;
                            sha256: string;
                        };
                        document: {
                            bytes: number;
                            name: string;
                            sha256: string;
                        };
                        files: number;
                        statement: {
                            bytes: number;
                            name: string;
                            sha256: string;
                        } | null;
                        volumes: {
                            bytes: number;
                            name: string;
                            sha256: string;
                            volume: number;
                        }[];
                    };
                };
            };
            /** @description The request is not of the form that is described here. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description No token, or one that does not hold. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description There is none, or none that you may know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The Host header names another server. */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description It cannot be done with this configuration or these bytes. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description A bug or a broken store; the log of the server says which. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The store, the access log or the issuer of tokens cannot be reached, or others are first. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
        };
    };
    packFramework: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                framework: string;
                pack: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        controls: {
                            accepted: number;
                            cadence: string | null;
                            /** @enum {string} */
                            conclusion: "exceptions-noted" | "incomplete" | "inherited" | "manual" | "not-applicable" | "needs-review" | "no-exceptions-noted";
                            counts: {
                                fail: number;
                                "not-applicable": number;
                                pass: number;
                                unknown: number;
                            };
                            decision: {
                                by: string;
                                /** @enum {string} */
                                decision: "not-applicable" | "implemented" | "alternative" | "not-reasonable" | "applicable";
                                implementation: ("implemented" | "partly" | "planned") | null;
                                measure: string | null;
                                on: string;
                                reason: string;
                            } | null;
                            documents: string[];
                            edges: {
                                check: string;
                                elsewhere: string[];
                                /** @enum {string} */
                                outcome: "pass" | "fail" | "unknown" | "not-applicable";
                                rationale: string;
                                remains: string | null;
                                /** @enum {string} */
                                strength: "direct" | "partial" | "supporting";
                            }[];
                            /** @enum {string} */
                            evidenceClass: "direct" | "partial" | "context" | "inherited" | "none";
                            family: string;
                            id: string;
                            instances: number | null;
                            obligation: string;
                            reason: string;
                            remains: string[];
                            /** @enum {string} */
                            responsibility: "aws" | "shared" | "customer";
                            review: null;
                            sources: string[];
                            text: string | null;
                            title: string;
                        }[];
                        counts: {
                            [key: string]: number;
                        };
                        /** @enum {string} */
                        id: "hipaa" | "pci-dss" | "iso-27001" | "ai";
                        mappingVersion: string;
                        notice: string;
                        onlyElsewhere: {
                            check: string;
                            control: string;
                            reason: string;
                            rules: string[];
                        }[];
                        providerReport: {
                            evidence: unknown[];
                            found: string[];
                            title: string;
                        } | null;
                        title: string;
                        version: string;
                    };
                };
            };
            /** @description The request is not of the form that is described here. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description No token, or one that does not hold. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description There is none, or none that you may know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The Host header names another server. */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description It cannot be done with this configuration or these bytes. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description A bug or a broken store; the log of the server says which. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The store, the access log or the issuer of tokens cannot be reached, or others are first. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
        };
    };
    packControl: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                control: string;
                framework: string;
                pack: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        after: {
                            id: string;
                            title: string;
                        } | null;
                        before: {
                            id: string;
                            title: string;
                        } | null;
                        checks: {
                            code: string;
                            counts: {
                                fail: number;
                                "not-applicable": number;
                                pass: number;
                                unknown: number;
                            };
                            failureTitle: string;
                            id: string;
                            needs: string[];
                            /** @enum {string} */
                            outcome: "pass" | "fail" | "unknown" | "not-applicable";
                            procedure: string;
                            rationale: string;
                            remediation: string;
                            sampled?: {
                                kinds: {
                                    drawn: number;
                                    isNamedBy: boolean;
                                    kind: string;
                                    of: number;
                                    title: string;
                                }[];
                                text: string;
                            };
                            /** @enum {string} */
                            severity: "critical" | "high" | "medium" | "low";
                            title: string;
                            topic: string;
                        }[];
                        control: {
                            accepted: number;
                            cadence: string | null;
                            /** @enum {string} */
                            conclusion: "exceptions-noted" | "incomplete" | "inherited" | "manual" | "not-applicable" | "needs-review" | "no-exceptions-noted";
                            counts: {
                                fail: number;
                                "not-applicable": number;
                                pass: number;
                                unknown: number;
                            };
                            decision: {
                                by: string;
                                /** @enum {string} */
                                decision: "not-applicable" | "implemented" | "alternative" | "not-reasonable" | "applicable";
                                implementation: ("implemented" | "partly" | "planned") | null;
                                measure: string | null;
                                on: string;
                                reason: string;
                            } | null;
                            documents: string[];
                            edges: {
                                check: string;
                                elsewhere: string[];
                                /** @enum {string} */
                                outcome: "pass" | "fail" | "unknown" | "not-applicable";
                                rationale: string;
                                remains: string | null;
                                /** @enum {string} */
                                strength: "direct" | "partial" | "supporting";
                            }[];
                            /** @enum {string} */
                            evidenceClass: "direct" | "partial" | "context" | "inherited" | "none";
                            family: string;
                            id: string;
                            instances: number | null;
                            obligation: string;
                            reason: string;
                            remains: string[];
                            /** @enum {string} */
                            responsibility: "aws" | "shared" | "customer";
                            review: null;
                            sources: string[];
                            text: string | null;
                            title: string;
                        };
                        documents: {
                            bytes: number;
                            controls: {
                                control: string;
                                framework: string;
                            }[];
                            date: string;
                            digest: unknown;
                            embedded: boolean;
                            owner: string;
                            path: string;
                            /** @enum {string} */
                            standing: "current" | "expired" | "not-yet";
                            term: {
                                /** Format: date-time */
                                acceptedAt: string;
                                acceptedBy: string;
                                arn: string | null;
                                digest: unknown;
                                tokenDigest: unknown;
                            } | null;
                            title: string;
                            validUntil: string | null;
                        }[];
                        framework: {
                            /** @enum {string} */
                            id: "hipaa" | "pci-dss" | "iso-27001" | "ai";
                            notice: string;
                            title: string;
                            version: string;
                        };
                        onlyElsewhere: {
                            check: string;
                            control: string;
                            reason: string;
                            rules: string[];
                        }[];
                        populations: {
                            account: string;
                            digests: string[];
                            gaps: number;
                            kind: string;
                            population: {
                                count: number;
                                countedBy: string;
                                reconciledWith: {
                                    count: number;
                                    missing: string[];
                                    source: string;
                                } | null;
                            } | null;
                            region: string;
                            sample: {
                                /** @enum {string} */
                                method: "all" | "random";
                                seed: string | null;
                                size: number;
                            } | null;
                            /** @enum {string} */
                            source: "system" | "log" | "document";
                            title: string;
                        }[];
                    };
                };
            };
            /** @description The request is not of the form that is described here. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description No token, or one that does not hold. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description There is none, or none that you may know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The Host header names another server. */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description It cannot be done with this configuration or these bytes. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description A bug or a broken store; the log of the server says which. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The store, the access log or the issuer of tokens cannot be reached, or others are first. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
        };
    };
    packItems: {
        parameters: {
            query?: {
                account?: string;
                checks?: string;
                descending?: string;
                evidence?: string;
                find?: string;
                limit?: number;
                offset?: number;
                order?: "listed" | "outcome" | "resource" | "place" | "since" | "severity";
                outcomes?: string;
                region?: string;
                severities?: string;
                text?: string;
            };
            header?: never;
            path: {
                pack: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        facets: {
                            accounts: {
                                [key: string]: number;
                            };
                            outcomes: {
                                [key: string]: number;
                            };
                            regions: {
                                [key: string]: number;
                            };
                            severities: {
                                [key: string]: number;
                            };
                        };
                        found: number | null;
                        items: {
                            accepted: {
                                by: string;
                                expires: string;
                                on: string;
                                reason: string;
                                /** @enum {string} */
                                standing: "current" | "expired" | "not-yet";
                            } | null;
                            account: string;
                            /** @enum {string} */
                            basis: "period" | "collection";
                            check: string;
                            evidence: unknown[];
                            index: number;
                            intervals: {
                                cause: {
                                    account: string;
                                    at: string;
                                    event: string;
                                    eventId: string;
                                    person: string | null;
                                    region: string;
                                    role: string | null;
                                    /** @enum {string} */
                                    strength: "certain" | "policy" | "weak" | "none";
                                } | null;
                                end: {
                                    account: string;
                                    at: string;
                                    event: string;
                                    eventId: string;
                                    person: string | null;
                                    region: string;
                                    role: string | null;
                                    /** @enum {string} */
                                    strength: "certain" | "policy" | "weak" | "none";
                                } | null;
                                from: string;
                                to: string;
                            }[];
                            /** @enum {string} */
                            outcome: "pass" | "fail" | "unknown" | "not-applicable";
                            reason: string;
                            region: string;
                            resource: string;
                            /** @enum {string} */
                            severity: "critical" | "high" | "medium" | "low";
                            title: string;
                        }[];
                        offset: number;
                        records: {
                            account: string;
                            digest: unknown;
                            region: string;
                            title: string;
                        }[];
                        total: number;
                    };
                };
            };
            /** @description The request is not of the form that is described here. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description No token, or one that does not hold. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description There is none, or none that you may know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The Host header names another server. */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description It cannot be done with this configuration or these bytes. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description A bug or a broken store; the log of the server says which. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The store, the access log or the issuer of tokens cannot be reached, or others are first. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
        };
    };
    packLineage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                pack: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        graphs: {
                            account: string;
                            breaks: string[];
                            edges: {
                                from: string;
                                label: string | null;
                                to: string;
                            }[];
                            endpoint: string;
                            evidence: unknown[];
                            nodes: {
                                arn: string | null;
                                id: string;
                                identity: string | null;
                                label: string;
                                missing: boolean;
                                role: string;
                                uri: string | null;
                            }[];
                            region: string;
                        }[];
                    };
                };
            };
            /** @description The request is not of the form that is described here. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description No token, or one that does not hold. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description There is none, or none that you may know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The Host header names another server. */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description It cannot be done with this configuration or these bytes. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description A bug or a broken store; the log of the server says which. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The store, the access log or the issuer of tokens cannot be reached, or others are first. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
        };
    };
    askLineage: {
        parameters: {
            query?: {
                about?: string;
                direction?: "up" | "down" | "both";
            };
            header?: never;
            path: {
                pack: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        answer: {
                            breaks: {
                                at: string;
                                certain: boolean;
                                /** @enum {string} */
                                code: "config-unknown" | "config-gone" | "model-gone" | "component-unknown" | "no-package" | "package-gone" | "no-model-data" | "no-training-job" | "training-job-gone" | "training-job-later" | "no-data" | "data-unlocated" | "no-context";
                                endpoints: string[];
                                sentence: string;
                            }[];
                            edges: {
                                from: string;
                                label: string | null;
                                to: string;
                            }[];
                            endpoints: {
                                account: string;
                                arn: string;
                                /** @enum {string} */
                                lineage: "complete" | "broken" | "unknown";
                                name: string;
                                region: string;
                                serves: ("now" | "before") | null;
                            }[];
                            gaps: {
                                account: string;
                                action: string;
                                code: string;
                                /** @enum {string} */
                                kind: "region-disabled" | "unavailable-region" | "not-enabled" | "not-found" | "throttled" | "denied" | "malformed";
                                kindId: string;
                                region: string;
                                resource: string | null;
                            }[];
                            nodes: {
                                arn: string | null;
                                id: string;
                                identity: string | null;
                                label: string;
                                missing: boolean;
                                role: string;
                                uri: string | null;
                            }[];
                            question: {
                                about: string | null;
                                down: boolean;
                                subjects: string[];
                                up: boolean;
                            };
                            /** @enum {string} */
                            schema: "https://exhibit.dev/schema/lineage/v1";
                            source: {
                                accounts: {
                                    id: string;
                                    regions: string[];
                                }[];
                                collectedAt: string;
                                /** @enum {string} */
                                kind: "pack" | "account" | "recording";
                                name: string;
                                period: {
                                    from: string;
                                    to: string;
                                };
                                verification: {
                                    detail: string;
                                    /** @enum {string} */
                                    outcome: "verified" | "unverified";
                                } | null;
                            };
                            tool: {
                                /** @enum {string} */
                                name: "exhibit";
                                version: string;
                            };
                        } | null;
                        /** @enum {string} */
                        named: "all" | "found" | "ambiguous" | "unknown";
                        near: {
                            arn: string | null;
                            id: string;
                            identity: string | null;
                            label: string;
                            missing: boolean;
                            role: string;
                            uri: string | null;
                        }[];
                    };
                };
            };
            /** @description The request is not of the form that is described here. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description No token, or one that does not hold. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description There is none, or none that you may know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The Host header names another server. */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description It cannot be done with this configuration or these bytes. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description A bug or a broken store; the log of the server says which. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The store, the access log or the issuer of tokens cannot be reached, or others are first. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
        };
    };
    drawLineage: {
        parameters: {
            query: {
                about: string;
                direction?: "up" | "down" | "both";
            };
            header?: never;
            path: {
                pack: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The drawing. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/svg+xml": unknown;
                };
            };
            /** @description The range of it. */
            206: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/svg+xml": unknown;
                };
            };
            /** @description It is the one that you have. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            /** @description The request is not of the form that is described here. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description No token, or one that does not hold. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description There is none, or none that you may know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The range lies behind the end. */
            416: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The Host header names another server. */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description It cannot be done with this configuration or these bytes. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description A bug or a broken store; the log of the server says which. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The store, the access log or the issuer of tokens cannot be reached, or others are first. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
        };
    };
    lineageEvidence: {
        parameters: {
            query: {
                node: string;
            };
            header?: never;
            path: {
                pack: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        records: {
                            account: string;
                            collectedAt: string;
                            digest: string;
                            kind: string;
                            region: string;
                        }[];
                    };
                };
            };
            /** @description The request is not of the form that is described here. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description No token, or one that does not hold. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description There is none, or none that you may know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The Host header names another server. */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description It cannot be done with this configuration or these bytes. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description A bug or a broken store; the log of the server says which. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The store, the access log or the issuer of tokens cannot be reached, or others are first. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
        };
    };
    packOverview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                pack: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        acceptances: {
                            account: string | null;
                            by: string;
                            check: string;
                            expires: string;
                            items: number;
                            on: string;
                            reason: string;
                            resource: string;
                            /** @enum {string} */
                            standing: "current" | "expired" | "not-yet";
                        }[];
                        changes?: {
                            checks: {
                                came: string[];
                                changed: {
                                    fields: string[];
                                    id: string;
                                }[];
                                gone: string[];
                            };
                            controls: {
                                after: ("exceptions-noted" | "incomplete" | "inherited" | "manual" | "not-applicable" | "needs-review" | "no-exceptions-noted") | null;
                                because: string[];
                                before: ("exceptions-noted" | "incomplete" | "inherited" | "manual" | "not-applicable" | "needs-review" | "no-exceptions-noted") | null;
                                control: string;
                                /** @enum {string} */
                                direction: "worse" | "unclear" | "better";
                                framework: string;
                                /** @enum {string} */
                                mapping: "cause" | "possible" | "none";
                                title: string;
                            }[];
                            counts: {
                                controls: {
                                    better: number;
                                    unclear: number;
                                    worse: number;
                                };
                                exceptions: {
                                    changed: number;
                                    closed: number;
                                    new: number;
                                    unchanged: number;
                                    unjudged: number;
                                };
                            };
                            exceptions: {
                                changed: {
                                    /** @enum {string} */
                                    acceptance: "none" | "came" | "expired" | "withdrawn" | "changed";
                                    account: string;
                                    after: string;
                                    before: string;
                                    check: string;
                                    region: string;
                                    resource: string;
                                    /** @enum {string} */
                                    severity: "critical" | "high" | "medium" | "low";
                                    title: string;
                                }[];
                                closed: {
                                    account: string;
                                    check: string;
                                    /** @enum {string} */
                                    is: "fail" | "unknown" | "pass" | "not-applicable" | "absent" | "not-seen" | "not-listed" | "not-in-scope" | "no-check";
                                    reason: string;
                                    region: string;
                                    resource: string;
                                    /** @enum {string} */
                                    severity: "critical" | "high" | "medium" | "low";
                                    title: string;
                                }[];
                                new: {
                                    account: string;
                                    check: string;
                                    reason: string;
                                    region: string;
                                    resource: string;
                                    /** @enum {string} */
                                    severity: "critical" | "high" | "medium" | "low";
                                    title: string;
                                    /** @enum {string} */
                                    was: "fail" | "unknown" | "pass" | "not-applicable" | "absent" | "not-seen" | "not-listed" | "not-in-scope" | "no-check";
                                }[];
                                unjudged: {
                                    account: string;
                                    check: string;
                                    /** @enum {string} */
                                    is: "fail" | "unknown" | "pass" | "not-applicable" | "absent" | "not-seen" | "not-listed" | "not-in-scope" | "no-check";
                                    reason: string;
                                    region: string;
                                    resource: string;
                                    /** @enum {string} */
                                    severity: "critical" | "high" | "medium" | "low";
                                    title: string;
                                }[];
                            };
                            period: {
                                common: {
                                    from: string;
                                    to: string;
                                } | null;
                                hole: {
                                    from: string;
                                    to: string;
                                } | null;
                                /** @enum {string} */
                                relation: "adjacent" | "hole" | "overlap" | "same" | "earlier";
                            };
                            previous: {
                                generatedAt: string;
                                id: string;
                                organization: string;
                                period: {
                                    from: string;
                                    to: string;
                                };
                                toolVersion: string;
                            };
                            scope: {
                                frameworks: {
                                    came: string[];
                                    gone: string[];
                                };
                                places: {
                                    came: string[];
                                    gone: string[];
                                };
                            };
                            versions: {
                                after: string;
                                before: string;
                                id: string;
                                /** @enum {string} */
                                what: "tool" | "catalog" | "mapping";
                            }[];
                            warnings: string[];
                        } | null;
                        checks: {
                            counts: {
                                fail: number;
                                "not-applicable": number;
                                pass: number;
                                unknown: number;
                            };
                            failureTitle: string;
                            id: string;
                            /** @enum {string} */
                            outcome: "pass" | "fail" | "unknown" | "not-applicable";
                            sampled?: {
                                kinds: {
                                    drawn: number;
                                    isNamedBy: boolean;
                                    kind: string;
                                    of: number;
                                    title: string;
                                }[];
                                text: string;
                            };
                            /** @enum {string} */
                            severity: "critical" | "high" | "medium" | "low";
                            title: string;
                            topic: string;
                        }[];
                        decisions: {
                            by: string;
                            control: string;
                            /** @enum {string} */
                            decision: "not-applicable" | "implemented" | "alternative" | "not-reasonable" | "applicable";
                            framework: string;
                            implementation: ("implemented" | "partly" | "planned") | null;
                            measure: string | null;
                            on: string;
                            reason: string;
                        }[];
                        documents: {
                            bytes: number;
                            controls: {
                                control: string;
                                framework: string;
                            }[];
                            date: string;
                            digest: unknown;
                            embedded: boolean;
                            owner: string;
                            path: string;
                            /** @enum {string} */
                            standing: "current" | "expired" | "not-yet";
                            term: {
                                /** Format: date-time */
                                acceptedAt: string;
                                acceptedBy: string;
                                arn: string | null;
                                digest: unknown;
                                tokenDigest: unknown;
                            } | null;
                            title: string;
                            validUntil: string | null;
                        }[];
                        frameworks: {
                            counts: {
                                [key: string]: number;
                            };
                            /** @enum {string} */
                            id: "hipaa" | "pci-dss" | "iso-27001" | "ai";
                            mappingVersion: string;
                            notice: string;
                            providerReport: {
                                evidence: unknown[];
                                found: string[];
                                title: string;
                            } | null;
                            title: string;
                            version: string;
                        }[];
                        gaps: {
                            account: string;
                            action: string;
                            code: string;
                            evidence: unknown;
                            /** @enum {string} */
                            kind: "region-disabled" | "unavailable-region" | "not-enabled" | "not-found" | "throttled" | "denied" | "malformed";
                            kindId: string;
                            region: string;
                            resource: string | null;
                        }[];
                        generatedAt: string;
                        id: string;
                        limits: string[];
                        lineage: {
                            account: string;
                            breaks: number;
                            endpoint: string;
                            region: string;
                        }[];
                        notices: string[];
                        organization: string;
                        period: {
                            from: string;
                            to: string;
                        };
                        previous: unknown | null;
                        reconciliation: {
                            account: string;
                            counts: {
                                list: number;
                                log: number;
                            } | null;
                            evidence: unknown[];
                            kindId: string;
                            madeByService: {
                                arn: string;
                                createdAt: string;
                                reason: string;
                            }[];
                            notCompared: string | null;
                            notInList: {
                                arn: string;
                                at: string;
                                eventId: string;
                            }[];
                            notInLog: {
                                arn: string;
                                createdAt: string;
                            }[];
                            region: string;
                            removed: {
                                arn: string;
                                at: string;
                                eventId: string;
                            }[];
                            what: string;
                        }[];
                        retention: {
                            frameworks: {
                                /** @enum {string} */
                                framework: "hipaa" | "pci-dss" | "iso-27001" | "ai";
                                years: number;
                            }[];
                            /** @enum {string} */
                            lock: "compliance" | "none";
                            years: number | null;
                        };
                        /** @enum {string} */
                        schema: "https://exhibit.dev/schema/pack/v1";
                        scope: {
                            accounts: {
                                id: string;
                                name: string | null;
                                regions: string[];
                            }[];
                            exclusions: string[];
                            resources: {
                                count: number | null;
                                kind: string;
                                title: string;
                                uncounted: number;
                            }[];
                        };
                        summary: {
                            accepted: number;
                            calls: number;
                            checks: {
                                fail: number;
                                "not-applicable": number;
                                pass: number;
                                unknown: number;
                            };
                            evidence: number;
                            gaps: number;
                            items: {
                                fail: number;
                                "not-applicable": number;
                                pass: number;
                                unknown: number;
                            };
                        };
                        tool: {
                            /** @enum {string} */
                            name: "exhibit";
                            version: string;
                        };
                        trail: {
                            account: string;
                            attributed: number;
                            changes: number;
                            engine: string;
                            evidence: unknown;
                            files: number;
                            /** @enum {string} */
                            integrity: "proven" | "broken" | "not-validated";
                            integrityReason: string | null;
                            location: string;
                            proof: {
                                digests: number;
                                evidence: unknown;
                                findings: number;
                                keys: number;
                                logs: number;
                                validated: {
                                    from: string;
                                    to: string;
                                };
                            } | null;
                            records: number;
                            region: string;
                        }[];
                        transcript: {
                            bodies: number;
                            calls: number;
                            digest: unknown;
                            file: string;
                        };
                    };
                };
            };
            /** @description The request is not of the form that is described here. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description No token, or one that does not hold. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description There is none, or none that you may know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The Host header names another server. */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description It cannot be done with this configuration or these bytes. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description A bug or a broken store; the log of the server says which. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The store, the access log or the issuer of tokens cannot be reached, or others are first. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
        };
    };
    packReport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                pack: string;
                volume: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The volume. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": unknown;
                };
            };
            /** @description The range of it. */
            206: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": unknown;
                };
            };
            /** @description It is the one that you have. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            /** @description The request is not of the form that is described here. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description No token, or one that does not hold. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description There is none, or none that you may know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The range lies behind the end. */
            416: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The Host header names another server. */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description It cannot be done with this configuration or these bytes. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description A bug or a broken store; the log of the server says which. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The store, the access log or the issuer of tokens cannot be reached, or others are first. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
        };
    };
    downloadStatement: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                pack: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The bundle. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            /** @description The range of it. */
            206: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            /** @description It is the one that you have. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            /** @description The request is not of the form that is described here. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description No token, or one that does not hold. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description There is none, or none that you may know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The range lies behind the end. */
            416: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The Host header names another server. */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description A bug or a broken store; the log of the server says which. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The store, the access log or the issuer of tokens cannot be reached, or others are first. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
        };
    };
    packSystems: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                pack: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        systems: {
                            account: string;
                            breaks: number;
                            endpoint: string;
                            frameworks: {
                                id: string;
                                items: {
                                    fail: number;
                                    pass: number;
                                    unknown: number;
                                };
                            }[];
                            region: string;
                            resources: number;
                        }[];
                    };
                };
            };
            /** @description The request is not of the form that is described here. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description No token, or one that does not hold. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description There is none, or none that you may know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The Host header names another server. */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description It cannot be done with this configuration or these bytes. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description A bug or a broken store; the log of the server says which. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The store, the access log or the issuer of tokens cannot be reached, or others are first. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
        };
    };
    packVerification: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                pack: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        at: string;
                        holds: boolean;
                        /** @enum {string} */
                        of: "pack" | "case";
                        steps: {
                            detail: string;
                            id: string;
                            /** @enum {string} */
                            outcome: "passed" | "failed" | "not-checked";
                            title: string;
                        }[];
                        /** @enum {string} */
                        trusted: "uploaded" | "house";
                    };
                };
            };
            /** @description The request is not of the form that is described here. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description No token, or one that does not hold. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description There is none, or none that you may know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The Host header names another server. */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description It cannot be done with this configuration or these bytes. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description A bug or a broken store; the log of the server says which. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The store, the access log or the issuer of tokens cannot be reached, or others are first. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
        };
    };
    planRun: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    accounts?: string[];
                    /** @enum {boolean} */
                    first?: true;
                    frameworks?: ("hipaa" | "pci-dss" | "iso-27001" | "ai")[];
                    period: {
                        /** Format: date-time */
                        from: string;
                        /** Format: date-time */
                        to: string;
                    };
                    /** @default 5 */
                    priority?: number;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        basis: {
                            pack: string;
                            period: {
                                from: string;
                                to: string;
                            };
                        } | null;
                        bytesScanned: number | null;
                        calls: number | null;
                        knownTasks: number;
                        places: {
                            account: string;
                            calls: number | null;
                            region: string;
                            tasks: number;
                        }[];
                        tasks: number;
                    };
                };
            };
            /** @description The request is not of the form that is described here. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description No token, or one that does not hold. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The body is of another media type. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The Host header names another server. */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description It cannot be done with this configuration or these bytes. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description A bug or a broken store; the log of the server says which. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The store, the access log or the issuer of tokens cannot be reached, or others are first. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
        };
    };
    listRuns: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        runs: {
                            endedAt: string | null;
                            failure: {
                                code: string;
                                message: string;
                            } | null;
                            id: string;
                            order: {
                                accounts?: string[];
                                /** @enum {boolean} */
                                first?: true;
                                frameworks?: ("hipaa" | "pci-dss" | "iso-27001" | "ai")[];
                                period: {
                                    /** Format: date-time */
                                    from: string;
                                    /** Format: date-time */
                                    to: string;
                                };
                                /** @default null */
                                previous: unknown | null;
                                /** @default 5 */
                                priority: number;
                            };
                            /** Format: date-time */
                            orderedAt: string;
                            orderedBy: string;
                            pack: {
                                bundleName: string;
                                id: string;
                                name: string;
                            } | null;
                            progress: {
                                /** @default null */
                                bytesScanned: number | null;
                                calls: number;
                                evidence: number;
                                gaps: number;
                                /** @enum {string} */
                                stage: "waiting" | "collecting" | "assessing" | "rendering" | "signing" | "storing" | "ended";
                                tasks: number;
                                tasksDone: number;
                                /** @default null */
                                throttles: number | null;
                            };
                            /** @enum {string} */
                            schema: "https://exhibit.dev/schema/run-record/v1";
                            startedAt: string | null;
                            /** @enum {string} */
                            state: "waiting" | "running" | "finished" | "failed" | "canceled";
                        }[];
                    };
                };
            };
            /** @description The request is not of the form that is described here. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description No token, or one that does not hold. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The Host header names another server. */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description A bug or a broken store; the log of the server says which. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The store, the access log or the issuer of tokens cannot be reached, or others are first. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
        };
    };
    orderRun: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    accounts?: string[];
                    /** @enum {boolean} */
                    first?: true;
                    frameworks?: ("hipaa" | "pci-dss" | "iso-27001" | "ai")[];
                    period: {
                        /** Format: date-time */
                        from: string;
                        /** Format: date-time */
                        to: string;
                    };
                    /** @default null */
                    previous?: string | null;
                    /** @default 5 */
                    priority?: number;
                };
            };
        };
        responses: {
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        endedAt: string | null;
                        failure: {
                            code: string;
                            message: string;
                        } | null;
                        id: string;
                        order: {
                            accounts?: string[];
                            /** @enum {boolean} */
                            first?: true;
                            frameworks?: ("hipaa" | "pci-dss" | "iso-27001" | "ai")[];
                            period: {
                                /** Format: date-time */
                                from: string;
                                /** Format: date-time */
                                to: string;
                            };
                            /** @default null */
                            previous: unknown | null;
                            /** @default 5 */
                            priority: number;
                        };
                        /** Format: date-time */
                        orderedAt: string;
                        orderedBy: string;
                        pack: {
                            bundleName: string;
                            id: string;
                            name: string;
                        } | null;
                        progress: {
                            /** @default null */
                            bytesScanned: number | null;
                            calls: number;
                            evidence: number;
                            gaps: number;
                            /** @enum {string} */
                            stage: "waiting" | "collecting" | "assessing" | "rendering" | "signing" | "storing" | "ended";
                            tasks: number;
                            tasksDone: number;
                            /** @default null */
                            throttles: number | null;
                        };
                        /** @enum {string} */
                        schema: "https://exhibit.dev/schema/run-record/v1";
                        startedAt: string | null;
                        /** @enum {string} */
                        state: "waiting" | "running" | "finished" | "failed" | "canceled";
                    };
                };
            };
            /** @description The request is not of the form that is described here. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description No token, or one that does not hold. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The body is of another media type. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The Host header names another server. */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description It cannot be done with this configuration or these bytes. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description A bug or a broken store; the log of the server says which. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The store, the access log or the issuer of tokens cannot be reached, or others are first. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
        };
    };
    getRun: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                run: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        endedAt: string | null;
                        failure: {
                            code: string;
                            message: string;
                        } | null;
                        id: string;
                        order: {
                            accounts?: string[];
                            /** @enum {boolean} */
                            first?: true;
                            frameworks?: ("hipaa" | "pci-dss" | "iso-27001" | "ai")[];
                            period: {
                                /** Format: date-time */
                                from: string;
                                /** Format: date-time */
                                to: string;
                            };
                            /** @default null */
                            previous: unknown | null;
                            /** @default 5 */
                            priority: number;
                        };
                        /** Format: date-time */
                        orderedAt: string;
                        orderedBy: string;
                        pack: {
                            bundleName: string;
                            id: string;
                            name: string;
                        } | null;
                        progress: {
                            /** @default null */
                            bytesScanned: number | null;
                            calls: number;
                            evidence: number;
                            gaps: number;
                            /** @enum {string} */
                            stage: "waiting" | "collecting" | "assessing" | "rendering" | "signing" | "storing" | "ended";
                            tasks: number;
                            tasksDone: number;
                            /** @default null */
                            throttles: number | null;
                        };
                        /** @enum {string} */
                        schema: "https://exhibit.dev/schema/run-record/v1";
                        startedAt: string | null;
                        /** @enum {string} */
                        state: "waiting" | "running" | "finished" | "failed" | "canceled";
                    };
                };
            };
            /** @description The request is not of the form that is described here. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description No token, or one that does not hold. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description There is none, or none that you may know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The Host header names another server. */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description A bug or a broken store; the log of the server says which. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The store, the access log or the issuer of tokens cannot be reached, or others are first. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
        };
    };
    cancelRun: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                run: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        endedAt: string | null;
                        failure: {
                            code: string;
                            message: string;
                        } | null;
                        id: string;
                        order: {
                            accounts?: string[];
                            /** @enum {boolean} */
                            first?: true;
                            frameworks?: ("hipaa" | "pci-dss" | "iso-27001" | "ai")[];
                            period: {
                                /** Format: date-time */
                                from: string;
                                /** Format: date-time */
                                to: string;
                            };
                            /** @default null */
                            previous: unknown | null;
                            /** @default 5 */
                            priority: number;
                        };
                        /** Format: date-time */
                        orderedAt: string;
                        orderedBy: string;
                        pack: {
                            bundleName: string;
                            id: string;
                            name: string;
                        } | null;
                        progress: {
                            /** @default null */
                            bytesScanned: number | null;
                            calls: number;
                            evidence: number;
                            gaps: number;
                            /** @enum {string} */
                            stage: "waiting" | "collecting" | "assessing" | "rendering" | "signing" | "storing" | "ended";
                            tasks: number;
                            tasksDone: number;
                            /** @default null */
                            throttles: number | null;
                        };
                        /** @enum {string} */
                        schema: "https://exhibit.dev/schema/run-record/v1";
                        startedAt: string | null;
                        /** @enum {string} */
                        state: "waiting" | "running" | "finished" | "failed" | "canceled";
                    };
                };
            };
            /** @description The request is not of the form that is described here. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description No token, or one that does not hold. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description There is none, or none that you may know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The body is of another media type. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The Host header names another server. */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description A bug or a broken store; the log of the server says which. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The store, the access log or the issuer of tokens cannot be reached, or others are first. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
        };
    };
    followRun: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                run: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Events named run, with the record as JSON, and task, with one task as JSON as GET /v1/runs/{run}/tasks has it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": unknown;
                };
            };
            /** @description The request is not of the form that is described here. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description No token, or one that does not hold. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description There is none, or none that you may know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The Host header names another server. */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description A bug or a broken store; the log of the server says which. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The store, the access log or the issuer of tokens cannot be reached, or others are first. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
        };
    };
    getRunTasks: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                run: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        tasks: {
                            account: string;
                            calls: number | null;
                            collector: string;
                            gapCount: number;
                            gaps: {
                                action: string;
                                code: string;
                                /** @enum {string} */
                                kind: "region-disabled" | "unavailable-region" | "not-enabled" | "not-found" | "throttled" | "denied" | "malformed";
                                region: string;
                                resource: string | null;
                            }[];
                            id: string;
                            records: number | null;
                            region: string;
                            /** @enum {string} */
                            state: "waiting" | "working" | "done" | "failed";
                        }[];
                    };
                };
            };
            /** @description The request is not of the form that is described here. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description No token, or one that does not hold. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description There is none, or none that you may know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The Host header names another server. */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description A bug or a broken store; the log of the server says which. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The store, the access log or the issuer of tokens cannot be reached, or others are first. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
        };
    };
    listSchedules: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        inForce: boolean;
                        schedules: {
                            cron: string;
                            frameworks: ("hipaa" | "pci-dss" | "iso-27001" | "ai")[] | null;
                            name: string;
                            next: {
                                at: string;
                                period: {
                                    from: string;
                                    to: string;
                                };
                            }[];
                            /** @enum {string} */
                            period: "last-day" | "last-week" | "last-month" | "last-quarter" | "last-year";
                        }[];
                    };
                };
            };
            /** @description The request is not of the form that is described here. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description No token, or one that does not hold. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The Host header names another server. */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description A bug or a broken store; the log of the server says which. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The store, the access log or the issuer of tokens cannot be reached, or others are first. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
        };
    };
    checkSchedule: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    cron: string;
                    frameworks?: ("hipaa" | "pci-dss" | "iso-27001" | "ai")[];
                    name: string;
                    /** @enum {string} */
                    period: "last-day" | "last-week" | "last-month" | "last-quarter" | "last-year";
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        faults: {
                            /** @enum {string} */
                            field: "name" | "cron";
                            message: string;
                        }[];
                        next: {
                            at: string;
                            period: {
                                from: string;
                                to: string;
                            };
                        }[];
                        yaml: string | null;
                    };
                };
            };
            /** @description The request is not of the form that is described here. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description No token, or one that does not hold. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The body is of another media type. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The Host header names another server. */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description A bug or a broken store; the log of the server says which. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The store, the access log or the issuer of tokens cannot be reached, or others are first. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
        };
    };
    listTokens: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        tokens: {
                            createdAt: string;
                            engagements: string[];
                            expiresAt: string;
                            id: string;
                            name: string;
                            revokedAt: string | null;
                            /** @enum {string} */
                            role: "auditor" | "operator" | "admin";
                            /** @enum {string} */
                            state: "holds" | "expired" | "revoked";
                        }[];
                    };
                };
            };
            /** @description The request is not of the form that is described here. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description No token, or one that does not hold. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The Host header names another server. */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description A bug or a broken store; the log of the server says which. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The store, the access log or the issuer of tokens cannot be reached, or others are first. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
        };
    };
    createToken: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    days: number;
                    /** @default [] */
                    engagements?: string[];
                    name: string;
                    /** @enum {string} */
                    role: "auditor" | "operator" | "admin";
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        text: string;
                        token: {
                            createdAt: string;
                            engagements: string[];
                            expiresAt: string;
                            id: string;
                            name: string;
                            revokedAt: string | null;
                            /** @enum {string} */
                            role: "auditor" | "operator" | "admin";
                            /** @enum {string} */
                            state: "holds" | "expired" | "revoked";
                        };
                    };
                };
            };
            /** @description The request is not of the form that is described here. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description No token, or one that does not hold. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The body is of another media type. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The Host header names another server. */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description It cannot be done with this configuration or these bytes. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description A bug or a broken store; the log of the server says which. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The store, the access log or the issuer of tokens cannot be reached, or others are first. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
        };
    };
    revokeToken: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        createdAt: string;
                        engagements: string[];
                        expiresAt: string;
                        id: string;
                        name: string;
                        revokedAt: string | null;
                        /** @enum {string} */
                        role: "auditor" | "operator" | "admin";
                        /** @enum {string} */
                        state: "holds" | "expired" | "revoked";
                    };
                };
            };
            /** @description The request is not of the form that is described here. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description No token, or one that does not hold. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description There is none, or none that you may know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The Host header names another server. */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description A bug or a broken store; the log of the server says which. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The store, the access log or the issuer of tokens cannot be reached, or others are first. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
        };
    };
    verifyPack: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** @description The container, a .zip. */
                    pack: unknown;
                    /** @description The .sigstore.json beside it. */
                    statement?: unknown;
                    /**
                     * Format: binary
                     * @description Root certificate, PEM; else that of this house.
                     */
                    trust?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        holds: boolean;
                        /** @enum {string} */
                        of: "pack" | "case";
                        steps: {
                            detail: string;
                            id: string;
                            /** @enum {string} */
                            outcome: "passed" | "failed" | "not-checked";
                            title: string;
                        }[];
                        /** @enum {string} */
                        trusted: "uploaded" | "house";
                    };
                };
            };
            /** @description The request is not of the form that is described here. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description No token, or one that does not hold. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The body is of another media type. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The Host header names another server. */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description It cannot be done with this configuration or these bytes. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description A bug or a broken store; the log of the server says which. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The store, the access log or the issuer of tokens cannot be reached, or others are first. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
        };
    };
}
